import { useContext, useEffect, useId, useRef } from 'react'
import { go } from '@/shared/platform/navigation'
import type { ErrorSummaryProps } from './error-summary'
import { focusField } from './focus'
import { Icon } from './icon'
import { text } from './messages'
import { ScopeContext } from './scope'
import './error-summary.scss'

/** GOV.UK Design System: takes focus even for one error; each line leads to its field. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const scope = useContext(ScopeContext)
  const heading = useId()
  const any = errors.length > 0
  useEffect(() => {
    if (!any) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'center' })
  }, [any, attempt])
  if (!any) return null

  return (
    <div ref={box} className='errsum' role='alert' tabIndex={-1} aria-labelledby={heading}>
      <h2 id={heading} className='errsum__title'>
        <span className='errsum__icon'>
          <Icon name='warning' />
        </span>
        {text.toFix(errors.length)}
      </h2>
      <ul role='list'>
        {errors.map(({ name, message, to }) => (
          <li key={name ?? message}>
            {to || name ? (
              <a
                href={to ?? `#${scope}${name}`}
                className='errsum__link'
                onClick={(event) => {
                  event.preventDefault()
                  if (to) go(to)
                  else focusField(scope + name)
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
