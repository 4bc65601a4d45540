import type { SpanProps } from './span'

export function Span({ label, hidden, ...rest }: SpanProps) {
  return <span aria-label={label} role={label ? 'img' : undefined} aria-hidden={hidden || undefined} {...rest} />
}
