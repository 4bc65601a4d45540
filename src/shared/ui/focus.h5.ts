const operable = 'input:not([disabled]), textarea, select, button, a[href]'

/** Moves focus to a field's control: the control itself, or the first (or chosen) one of a group. */
export function focusField(controlId: string): void {
  const control = document.getElementById(controlId)
  const frame = document.getElementById(`${controlId}-field`)
  const target = control?.matches(operable)
    ? control
    : (frame?.querySelector<HTMLElement>(':checked') ?? frame?.querySelector<HTMLElement>(operable))
  target?.focus({ preventScroll: true })
  ;(frame ?? target)?.scrollIntoView({ block: 'center' })
}

export function scrollToTop(): void {}
