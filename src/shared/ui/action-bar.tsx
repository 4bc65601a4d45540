import { Children, type ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import { Paragraph } from './paragraph'

/** `more`: the first of three is as narrow as its word. */
type Split = 'even' | '1-2' | 'more'
export type ActionBarProps = { hint?: ReactNode; split?: Split; children: ReactNode }

/** At most three buttons, the primary last. Put it into `Screen actionBar`. */
export function ActionBar({ hint, split = 'even', children }: ActionBarProps) {
  const count = Children.toArray(children).length
  return (
    <Box as='footer' className={classNames('actionbar', count === 3 && 'actionbar--3')}>
      {hint && <Paragraph className='actionbar__hint'>{hint}</Paragraph>}
      <Box
        className={classNames(
          'btns',
          count === 1 && 'btns--1',
          count === 3 && 'btns--3',
          count === 3 && split === 'more' && 'btns--more',
          count === 2 && split === '1-2' && 'btns--1-2',
        )}
      >
        {children}
      </Box>
    </Box>
  )
}
