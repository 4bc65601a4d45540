import type { GroupProps } from './group'

export function Group({ label, ...rest }: GroupProps) {
  return <div aria-label={label} {...rest} />
}
