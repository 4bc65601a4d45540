import { classNames } from './class-names'
import type { DateInputProps } from './date-input'
import { useField } from './field-context'

export function DateInput({ id, value, onChange, min, max, label }: DateInputProps) {
  const field = useField()
  return (
    <input
      id={id ?? field?.controlId}
      name={field?.name}
      type='date'
      className={classNames('input', field?.invalid && 'input--error')}
      value={value}
      min={min}
      max={max}
      aria-label={label}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.invalid || undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
