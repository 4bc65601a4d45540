import type { BoxProps } from './box'

export function Box({ as: Element = 'div', label, labelledBy, live, hidden, ...rest }: BoxProps) {
  return (
    <Element
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-live={live}
      aria-hidden={hidden || undefined}
      {...rest}
    />
  )
}
