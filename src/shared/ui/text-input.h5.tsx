import { classNames } from './class-names'
import { useField } from './field-context'
import type { TextInputProps } from './text-input'

const modes = { text: undefined, tel: 'tel', digits: 'numeric', idcard: undefined } as const

export function TextInput({
  id,
  value,
  onInput,
  onBlur,
  onConfirm,
  kind = 'text',
  placeholder,
  maxLength,
  disabled,
  autoComplete = 'off',
  label,
}: TextInputProps) {
  const field = useField()
  return (
    <input
      id={id ?? field?.controlId}
      name={field?.name}
      className={classNames('input', field?.invalid && 'input--error', disabled && 'input--off')}
      type={kind === 'tel' ? 'tel' : 'text'}
      inputMode={modes[kind]}
      value={value}
      placeholder={placeholder}
      maxLength={maxLength}
      disabled={disabled}
      autoComplete={autoComplete}
      aria-label={label}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.invalid || undefined}
      onChange={(event) => onInput(event.target.value)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && onConfirm) {
          event.preventDefault()
          onConfirm()
        }
      }}
    />
  )
}
