import { Box } from './box'
import './interval-line.scss'
import { Paragraph } from './paragraph'
import { Span } from './span'

export type IntervalLineProps = {
  /** Says the figures: 平均 4.12 分，95% 的把握在 3.94 到 4.30 分之间 */
  words: string
  /** Ends of the scale. */
  from: number
  to: number
  low: number
  point: number
  high: number
}

/** A figure with how sure it is: few answers make a wide line. */
export function IntervalLine({ words, from, to, low, point, high }: IntervalLineProps) {
  const place = (value: number) => `${(((value - from) / (to - from)) * 100).toFixed(1)}%`
  return (
    <Box className='interval'>
      <Box className='interval__line' hidden>
        <Span className='interval__axis' />
        <Span
          className='interval__range'
          style={{ left: place(low), width: `${(((high - low) / (to - from)) * 100).toFixed(1)}%` }}
        />
        <Span className='interval__point' style={{ left: place(point) }} />
      </Box>
      <Paragraph tone='sub'>{words}</Paragraph>
    </Box>
  )
}
