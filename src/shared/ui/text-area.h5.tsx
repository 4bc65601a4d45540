import { classNames } from './class-names'
import { Counter } from './counter'
import { useField } from './field-context'
import type { TextAreaProps } from './text-area'

export function TextArea({
  id,
  value,
  onInput,
  onBlur,
  maxLength,
  rows = 5,
  placeholder,
  disabled,
  label,
}: TextAreaProps) {
  const field = useField()
  return (
    <>
      <textarea
        id={id ?? field?.controlId}
        name={field?.name}
        className={classNames('input input--area', field?.invalid && 'input--error', disabled && 'input--off')}
        rows={rows}
        value={value}
        placeholder={placeholder}
        disabled={disabled}
        aria-label={label}
        aria-describedby={field?.describedBy}
        aria-invalid={field?.invalid || undefined}
        onChange={(event) => onInput(event.target.value)}
        onBlur={onBlur}
      />
      <Counter value={value} max={maxLength} />
    </>
  )
}
