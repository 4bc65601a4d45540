import { useId, type ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { text } from './messages'
import { Pressable } from './pressable'
import { Span } from './span'

export type ButtonProps = {
  id?: string
  onPress?(): void
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-line' | 'link'
  block?: boolean
  small?: boolean
  icon?: IconName
  /** Shows `loadingLabel`, keeps the width, ignores presses. */
  loading?: boolean
  loadingLabel?: string
  disabled?: boolean
  /** Read out with a disabled button; write it above the button too. */
  disabledReason?: string
  label?: string
  submit?: boolean
  expanded?: boolean
  children: ReactNode
}

export function Button({ look = 'secondary', ...p }: ButtonProps) {
  const reasonId = useId()
  const reason = p.disabled && p.disabledReason
  return (
    <>
      <Pressable
        id={p.id}
        className={classNames(
          'btn',
          `btn--${look}`,
          p.block && 'btn--block',
          p.small && 'btn--sm',
          p.disabled && 'btn--disabled',
        )}
        label={p.label}
        disabled={p.disabled}
        busy={p.loading}
        submit={p.submit}
        expanded={p.expanded}
        describedBy={reason ? reasonId : undefined}
        onPress={p.onPress}
      >
        <Span className={classNames('btn__rest', p.loading && 'btn__rest--busy')}>
          {p.icon && (
            <Span className='btn__icon'>
              <Icon name={p.icon} />
            </Span>
          )}
          {p.children}
        </Span>
        {p.loading && (
          <Span className='btn__busy'>
            <Span className='btn__spin' />
            {p.loadingLabel ?? text.working}
          </Span>
        )}
      </Pressable>
      {reason && (
        <Box id={reasonId} className='vh'>
          {reason}
        </Box>
      )}
    </>
  )
}
