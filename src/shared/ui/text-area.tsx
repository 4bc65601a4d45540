import { Textarea } from '@tarojs/components'
import { classNames } from './class-names'
import { Counter } from './counter'
import { useField } from './field-context'
import { useNativeValue } from './use-native-value'

export type TextAreaProps = {
  id?: string
  value: string
  onInput(value: string): void
  onBlur?(): void
  /** In code points, as the contract counts. */
  maxLength: number
  rows?: number
  placeholder?: string
  disabled?: boolean
  label?: string
}

const lineHeight = 26

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
  const native = useNativeValue(value, onInput)
  return (
    <>
      <Textarea
        ref={native.ref}
        id={id ?? field?.controlId}
        className={classNames('input input--area', field?.invalid && 'input--error', disabled && 'input--off')}
        style={{ height: `${rows * lineHeight + 24}px` }}
        defaultValue={native.initial}
        placeholder={placeholder}
        placeholderClass='input--ph'
        maxlength={-1}
        disabled={disabled}
        showConfirmBar={false}
        ariaLabel={label}
        onInput={native.handle}
        onBlur={onBlur}
      />
      <Counter value={value} max={maxLength} />
    </>
  )
}
