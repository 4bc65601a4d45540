import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { useField } from './field-context'
import { Icon } from './icon'
import { Pressable } from './pressable'
import './choice.scss'

export type CheckboxProps = {
  id?: string
  checked: boolean
  onChange(checked: boolean): void
  label: string
  hint?: string
  disabled?: boolean
  bare?: boolean
}

export function Checkbox({ id, checked, onChange, label, hint, disabled, bare }: CheckboxProps) {
  const field = useField()
  return (
    <Pressable
      id={id ?? field?.controlId}
      role='checkbox'
      checked={checked}
      disabled={disabled}
      className={classNames('choice', checked && 'choice--on', disabled && 'choice--off', bare && 'choice--bare')}
      onPress={() => onChange(!checked)}
    >
      <View className='choice__mark choice__mark--box'>{checked && <Icon name='check-bold' size='sm' />}</View>
      <View className='choice__body'>
        <View className='choice__title'>{label}</View>
        {hint && <View className='choice__desc'>{hint}</View>}
      </View>
    </Pressable>
  )
}
