import { classNames } from './class-names'
import type { FieldFrameProps } from './field-frame'

export function FieldFrame({ controlId, group, error, describedBy, label, labelHidden, children }: FieldFrameProps) {
  const className = classNames('field', error && 'field--error')
  const labelClass = labelHidden ? 'vh' : 'field__label'
  if (group) {
    return (
      <fieldset id={`${controlId}-field`} className={className} aria-describedby={describedBy}>
        <legend className={labelClass}>{label}</legend>
        {children}
      </fieldset>
    )
  }
  return (
    <div id={`${controlId}-field`} className={className}>
      <label className={labelClass} htmlFor={controlId}>
        {label}
      </label>
      {children}
    </div>
  )
}
