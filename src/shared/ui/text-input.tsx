import { Input } from '@tarojs/components'
import { classNames } from './class-names'
import { useField } from './field-context'
import { useNativeValue } from './use-native-value'

export type TextInputProps = {
  id?: string
  value: string
  onInput(value: string): void
  onBlur?(): void
  onConfirm?(): void
  kind?: 'text' | 'tel' | 'digits' | 'idcard'
  placeholder?: string
  maxLength?: number
  disabled?: boolean
  autoComplete?: string
  /** Only where no Field names it. */
  label?: string
}

const types = { text: 'text', tel: 'number', digits: 'number', idcard: 'idcard' } as const

export function TextInput({
  id,
  value,
  onInput,
  onBlur,
  onConfirm,
  kind = 'text',
  placeholder,
  maxLength = -1,
  disabled,
  label,
}: TextInputProps) {
  const field = useField()
  const native = useNativeValue(value, onInput)
  return (
    <Input
      ref={native.ref}
      id={id ?? field?.controlId}
      className={classNames('input', field?.invalid && 'input--error', disabled && 'input--off')}
      type={types[kind]}
      defaultValue={native.initial}
      placeholder={placeholder}
      placeholderClass='input--ph'
      maxlength={maxLength}
      disabled={disabled}
      ariaLabel={label}
      onInput={native.handle}
      onBlur={onBlur}
      onConfirm={onConfirm}
    />
  )
}
