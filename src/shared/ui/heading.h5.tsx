import { classNames } from './class-names'
import type { HeadingProps } from './heading'

const sizes = { h1: 'h1', h2: 'h2', title: 'h3' }

/** The h1 takes focus after a step, hence tabIndex; it is not a tab stop. */
export function Heading({ level, size, id, className, children }: HeadingProps) {
  const Element = `h${level}` as const
  return (
    <Element id={id} className={classNames(size && sizes[size], className)} tabIndex={level === 1 ? -1 : undefined}>
      {children}
    </Element>
  )
}
