import { classNames } from './class-names'
import { useField } from './field-context'
import { Icon } from './icon'
import { text } from './messages'
import type { SelectProps } from './select'

export function Select({ id, value, onChange, options, placeholder = text.choose, disabled, label }: SelectProps) {
  const field = useField()
  return (
    <div className='select'>
      <select
        id={id ?? field?.controlId}
        name={field?.name}
        className={classNames(
          'input select__input',
          field?.invalid && 'input--error',
          disabled && 'input--off',
          !value && 'input--ph',
        )}
        value={value}
        disabled={disabled}
        aria-label={label}
        aria-describedby={field?.describedBy}
        aria-invalid={field?.invalid || undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <option
          value=''
          disabled={options.some((option) => option.value === '')}
          hidden={options.some((option) => option.value === '')}
        >
          {placeholder}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <span className='select__arrow'>
        <Icon name='chevron-down' />
      </span>
    </div>
  )
}
