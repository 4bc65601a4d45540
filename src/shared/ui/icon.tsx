import { classNames } from './class-names'
import type { IconName } from './icon-names'
import { Span } from './span'

export type IconProps = { name: IconName; size?: 'sm' | 'md' | 'lg'; label?: string }

/** Drawn by a CSS mask in the colour of its text; read out only when it has a label. */
export function Icon({ name, size = 'md', label }: IconProps) {
  return (
    <Span
      className={classNames('icon', size !== 'md' && `icon--${size}`, `icon-${name}`)}
      label={label}
      hidden={!label}
    />
  )
}
