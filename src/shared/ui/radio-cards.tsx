import { View } from '@tarojs/components'
import { classNames } from './class-names'
import type { Option } from './option'
import { Pressable } from './pressable'
import { Stack } from './stack'
import './choice.scss'

export type RadioCardsProps = {
  /** Each card's id is `${id ?? name}-${value}`. */
  id?: string
  name: string
  value: string
  onChange(value: string): void
  options: readonly Option[]
  /** Only where no group Field names it. */
  label?: string
}

export function RadioCards({ id, name, value, onChange, options }: RadioCardsProps) {
  return (
    <Stack gap={3}>
      {options.map((option) => (
        <Pressable
          key={option.value}
          id={`${id ?? name}-${option.value}`}
          role='radio'
          checked={option.value === value}
          disabled={option.disabled}
          className={classNames('choice', option.value === value && 'choice--on', option.disabled && 'choice--off')}
          onPress={() => onChange(option.value)}
        >
          <View className='choice__mark' />
          <View className='choice__body'>
            <View className='choice__title'>{option.label}</View>
            {option.hint && <View className='choice__desc'>{option.hint}</View>}
          </View>
        </Pressable>
      ))}
    </Stack>
  )
}
