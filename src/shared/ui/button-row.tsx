import type { ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'

export type ButtonRowProps = { columns?: 2 | 3; children: ReactNode }

export function ButtonRow({ columns = 2, children }: ButtonRowProps) {
  return <Box className={classNames('btns', columns === 3 && 'btns--3')}>{children}</Box>
}
