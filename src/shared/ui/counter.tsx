import { Box } from './box'
import { text } from './messages'
import { Span } from './span'

export type CounterProps = { value: string; max: number }

/** Characters as people count them: one for 𠮷 and for an emoji. Says how many are too many instead of cutting. */
export function Counter({ value, max }: CounterProps) {
  const count = Array.from(value).length
  return (
    <Box className='field__foot'>
      <Span className='field__over'>{count > max ? text.tooLong(count - max) : ''}</Span>
      <Span className='num'>{text.counter(count, max)}</Span>
    </Box>
  )
}
