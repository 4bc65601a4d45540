const operable = '[tabindex], input:not([disabled]), textarea, select, button, a[href]'

/** Brings a part of the page into view and focus to the first thing in it that can take it. */
export function showPart(id: string): void {
  const part = document.getElementById(id)
  part?.querySelector<HTMLElement>(operable)?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
}
