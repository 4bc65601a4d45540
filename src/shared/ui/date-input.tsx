import { Picker, View } from '@tarojs/components'
import { classNames } from './class-names'
import { useField } from './field-context'
import { Icon } from './icon'
import { text } from './messages'

/** Days are YYYY-MM-DD. */
export type DateInputProps = {
  id?: string
  value: string
  onChange(value: string): void
  min?: string
  max?: string
  placeholder?: string
  label?: string
}

export function DateInput({ id, value, onChange, min, max, placeholder = text.chooseDate, label }: DateInputProps) {
  const field = useField()
  return (
    <Picker
      id={id ?? field?.controlId}
      mode='date'
      value={value}
      start={min}
      end={max}
      onChange={({ detail }) => onChange(String(detail.value))}
    >
      <View
        className={classNames('input input--pick', field?.invalid && 'input--error')}
        aria-label={label}
        aria-role='button'
      >
        <View className={value ? '' : 'input--ph'}>{value || placeholder}</View>
        <Icon name='calendar' />
      </View>
    </Picker>
  )
}
