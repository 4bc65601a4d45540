import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { go } from '@/shared/platform/navigation'
import { focusField, scrollToTop } from './focus'
import { Icon } from './icon'
import { text } from './messages'
import { Pressable } from './pressable'
import './error-summary.scss'

export type ErrorSummaryProps = {
  /** A line leads to the field `name` of this page, or to the page `to` where the answer was given. */
  errors: readonly { name?: string; message: string; to?: string }[]
  /** Grows with each failed 继续, so that focus comes back though the errors are the same. */
  attempt?: number
}

export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const any = errors.length > 0
  useEffect(() => {
    if (any) scrollToTop()
  }, [any, attempt])
  if (!any) return null

  return (
    <View id='error-summary' className='errsum' aria-role='alert'>
      <View className='errsum__title'>
        <View className='errsum__icon'>
          <Icon name='warning' />
        </View>
        {text.toFix(errors.length)}
      </View>
      {errors.map(({ name, message, to }) => (
        <Pressable
          key={name ?? message}
          className='errsum__link'
          onPress={() => (to ? go(to) : name && focusField(name))}
        >
          {message}
        </Pressable>
      ))}
    </View>
  )
}
