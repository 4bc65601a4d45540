import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { focusField, scrollToTop } from './focus'
import { Icon } from './icon'
import { text } from './messages'
import { Pressable } from './pressable'

export type ErrorSummaryProps = {
  errors: readonly { name?: string; message: string }[]
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
      {errors.map(({ name, message }) => (
        <Pressable key={name ?? message} className='errsum__link' onPress={() => name && focusField(name)}>
          {message}
        </Pressable>
      ))}
    </View>
  )
}
