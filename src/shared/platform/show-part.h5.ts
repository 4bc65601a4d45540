const operable = 'input:not([disabled]), textarea, select, button, a[href]'

/** Brings a part of the page into view and focus to it, or to the first thing in it that can be operated. */
export function showPart(id: string): void {
  const part = document.getElementById(id)
  const target = part?.hasAttribute('tabindex') ? part : part?.querySelector<HTMLElement>(operable)
  target?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
}
