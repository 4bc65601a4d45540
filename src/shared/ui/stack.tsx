import type { ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'

export type StackProps = { gap?: 1 | 2 | 3 | 4 | 6; id?: string; className?: string; children?: ReactNode }

/** Children one under another; `gap` in fours of pixels. */
export function Stack({ gap = 4, className, ...rest }: StackProps) {
  return <Box className={classNames('stack', gap !== 4 && `stack--${gap}`, className)} {...rest} />
}
