import './bar-chart.scss'
import { countWords, shareWords, type BarRow } from './bar-rows'
import { BarTrack } from './bar-track'
import { Box } from './box'
import { List } from './list'
import { ListItem } from './list-item'
import { Span } from './span'

export type BarChartProps = {
  /** What is counted: 满意程度 */
  label: string
  /** Heads of the columns, for those who hear the table. */
  columns: { name: string; share: string; count: string }
  rows: readonly BarRow[]
}

/** Shares of a whole, each with its count. */
export function BarChart({ label, rows }: BarChartProps) {
  return (
    <List label={label} className='bars'>
      {rows.map(({ name, share, count, tone }) => (
        <ListItem key={name} className='bar'>
          <Box className='bar__name'>{name}</Box>
          <Box className='bar__share'>
            <BarTrack share={share} tone={tone} />
            <Span className='bar__percent num'>{shareWords(share)}</Span>
          </Box>
          <Box className='bar__n num'>{countWords(count)}</Box>
        </ListItem>
      ))}
    </List>
  )
}
