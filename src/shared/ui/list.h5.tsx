import type { ListProps } from './list'

/** `role` again, since Safari forgets it when a list has no bullets. */
export function List({ ordered, label, ...rest }: ListProps) {
  const Element = ordered ? 'ol' : 'ul'
  return <Element role='list' aria-label={label} {...rest} />
}
