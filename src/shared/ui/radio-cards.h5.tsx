import { classNames } from './class-names'
import type { RadioCardsProps } from './radio-cards'
import { useScopedId } from './scope'
import './choice.scss'

/**
 * Real radios: one tab stop, arrows move, and each lies over its whole card. They are named by `aria-labelledby` of this page's
 * own ids: `label for` would mean the card of an earlier page that is still in the document.
 */
export function RadioCards({ id, name, value, onChange, options, label }: RadioCardsProps) {
  const group = useScopedId(id ?? name)
  const given = id ?? group
  return (
    <div className='stack stack--3' role={label ? 'radiogroup' : undefined} aria-label={label}>
      {options.map((option) => {
        const on = option.value === value
        const hintId = option.hint ? `${group}-${option.value}-hint` : undefined
        return (
          <div
            key={option.value}
            className={classNames('choice', on && 'choice--on', option.disabled && 'choice--off')}
          >
            <input
              type='radio'
              id={`${given}-${option.value}`}
              name={group}
              value={option.value}
              className='choice__input'
              checked={on}
              disabled={option.disabled}
              aria-labelledby={`${group}-${option.value}-label`}
              aria-describedby={hintId}
              onChange={() => onChange(option.value)}
            />
            <span className='choice__mark' />
            <span className='choice__body'>
              <span id={`${group}-${option.value}-label`} className='choice__title'>
                {option.label}
              </span>
              {option.hint && (
                <span id={hintId} className='choice__desc'>
                  {option.hint}
                </span>
              )}
            </span>
          </div>
        )
      })}
    </div>
  )
}
