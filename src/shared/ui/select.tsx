import { Picker, View } from '@tarojs/components'
import { classNames } from './class-names'
import { useField } from './field-context'
import { Icon } from './icon'
import { text } from './messages'
import type { Option } from './option'

export type SelectProps = {
  id?: string
  value: string
  onChange(value: string): void
  options: readonly Option[]
  placeholder?: string
  disabled?: boolean
  label?: string
}

export function Select({ id, value, onChange, options, placeholder = text.choose, disabled, label }: SelectProps) {
  const field = useField()
  const index = options.findIndex((option) => option.value === value)
  const chosen = options[index]
  return (
    <Picker
      id={id ?? field?.controlId}
      mode='selector'
      range={options.map((option) => option.label)}
      value={Math.max(index, 0)}
      disabled={disabled}
      onChange={({ detail }) => {
        const next = options[Number(detail.value)]
        if (next && !next.disabled) onChange(next.value)
      }}
    >
      <View
        className={classNames('input input--pick', field?.invalid && 'input--error', disabled && 'input--off')}
        aria-label={label}
        aria-role='button'
      >
        <View className={chosen ? '' : 'input--ph'}>{chosen?.label ?? placeholder}</View>
        <Icon name='chevron-down' />
      </View>
    </Picker>
  )
}
