import type { BarRow } from './bar-rows'
import { classNames } from './class-names'
import { Span } from './span'

type BarTrackProps = Pick<BarRow, 'share' | 'tone'>

export function BarTrack({ share, tone = 'brand' }: BarTrackProps) {
  return (
    <Span className='bar__track' hidden>
      <Span
        className={classNames('bar__fill', tone !== 'brand' && `bar__fill--${tone}`)}
        style={{ width: `${(share * 100).toFixed(1)}%` }}
      />
    </Span>
  )
}
