import { useMemo, type ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import { FieldContext } from './field-context'
import { FieldFrame } from './field-frame'
import { Icon } from './icon'
import { text } from './messages'
import { Paragraph } from './paragraph'
import { useScopedId } from './scope'
import { Span } from './span'

export type FieldProps = {
  /** What the error summary links to, and the name of the control. */
  name: string
  label: string
  hint?: ReactNode
  error?: string
  optional?: boolean
  /** For radio cards, chips and checkboxes: the label becomes the legend of a fieldset. */
  group?: boolean
  labelHidden?: boolean
  foot?: ReactNode
  children: ReactNode
}

/** Ties label, hint and error to the control inside. Optional is marked, required is not. */
export function Field({ name, label, hint, error, optional, group = false, labelHidden, foot, children }: FieldProps) {
  const controlId = useScopedId(name)
  const describedBy = classNames(!!hint && `${controlId}-hint`, !!error && `${controlId}-error`) || undefined
  const state = useMemo(
    () => ({ name, controlId, describedBy, invalid: !!error, labelled: true }),
    [name, controlId, describedBy, error],
  )
  const words = (
    <>
      {label}
      {optional && <Span className='field__opt'>{text.optional}</Span>}
    </>
  )

  return (
    <FieldContext.Provider value={state}>
      <FieldFrame
        controlId={controlId}
        group={group}
        error={!!error}
        describedBy={describedBy}
        label={words}
        labelHidden={labelHidden}
      >
        {hint && (
          <Paragraph id={`${controlId}-hint`} className='field__hint'>
            {hint}
          </Paragraph>
        )}
        {error && (
          <Paragraph id={`${controlId}-error`} className='field__error'>
            <Span className='field__warn' hidden>
              <Icon name='warning' size='sm' />
            </Span>
            <Span>{error}</Span>
          </Paragraph>
        )}
        <Box className='field__control'>{children}</Box>
        {foot && <Box className='field__foot'>{foot}</Box>}
      </FieldFrame>
    </FieldContext.Provider>
  )
}
