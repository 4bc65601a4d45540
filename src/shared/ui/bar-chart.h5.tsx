import type { BarChartProps } from './bar-chart'
import './bar-chart.scss'
import { countWords, shareWords } from './bar-rows'
import { BarTrack } from './bar-track'

/** A table for those who hear it. By roles: a `<table>` that is laid out as a grid is no table any more in some browsers. */
export function BarChart({ label, columns, rows }: BarChartProps) {
  return (
    <div className='bars' role='table' aria-label={label}>
      <div className='vh' role='row'>
        <span role='columnheader'>{columns.name}</span>
        <span role='columnheader'>{columns.share}</span>
        <span role='columnheader'>{columns.count}</span>
      </div>
      {rows.map(({ name, share, count, tone }) => (
        <div key={name} className='bar' role='row'>
          <div className='bar__name' role='rowheader'>
            {name}
          </div>
          <div className='bar__share' role='cell'>
            <BarTrack share={share} tone={tone} />
            <span className='bar__percent num'>{shareWords(share)}</span>
          </div>
          <div className='bar__n num' role='cell'>
            {countWords(count)}
          </div>
        </div>
      ))}
    </div>
  )
}
