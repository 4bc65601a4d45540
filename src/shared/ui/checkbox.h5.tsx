import { useId } from 'react'
import type { CheckboxProps } from './checkbox'
import { classNames } from './class-names'
import { useField } from './field-context'
import { Icon } from './icon'
import './choice.scss'

/** Lies over its whole card and is named by ids of its own: earlier pages with the same control stay in the document. */
export function Checkbox({ id, checked, onChange, label, hint, disabled, bare }: CheckboxProps) {
  const field = useField()
  const own = useId()
  const control = id ?? field?.controlId ?? own
  const describedBy = classNames(hint && `${own}-hint`, field?.describedBy) || undefined
  return (
    <div className={classNames('choice', checked && 'choice--on', disabled && 'choice--off', bare && 'choice--bare')}>
      <input
        type='checkbox'
        id={control}
        name={field?.name}
        className='choice__input'
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${own}-label`}
        aria-describedby={describedBy}
        aria-invalid={field?.invalid || undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className='choice__mark choice__mark--box'>{checked && <Icon name='check-bold' size='sm' />}</span>
      <span className='choice__body'>
        <span id={`${own}-label`} className='choice__title'>
          {label}
        </span>
        {hint && (
          <span id={`${own}-hint`} className='choice__desc'>
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}
