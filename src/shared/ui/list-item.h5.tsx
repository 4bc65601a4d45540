import type { ListItemProps } from './list-item'

export function ListItem({ current, ...rest }: ListItemProps) {
  return <li aria-current={current} {...rest} />
}
