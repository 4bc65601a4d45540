import { useWideScreen } from '@/shared/platform/wide-screen'
import { Card, Link, Tag } from '@/shared/ui'
import { text } from '../messages'
import type { Load } from '../model'
import { LoadRows, type LoadsProps } from './load-rows'
import './loads.h5.scss'

function Row({ row }: { row: Load }) {
  return (
    <tr>
      <th scope='row' className='loads__name'>
        {row.to ? (
          <Link id={`load-${row.id}`} to={row.to}>
            {row.name}
          </Link>
        ) : (
          row.name
        )}
        {row.note && <Tag tone='warn'>{row.note}</Tag>}
      </th>
      {row.figures.map(({ figure, label, count, to, loud }) => (
        <td key={figure} className={loud ? 'loads__n loads__n--loud num' : 'loads__n num'}>
          {count > 0 && to ? (
            <Link
              id={`load-${row.id}-${figure}`}
              look='bare'
              className='loads__press'
              to={to}
              label={text.open(row.name, label, count)}
            >
              {String(count)}
            </Link>
          ) : (
            count
          )}
        </td>
      ))}
    </tr>
  )
}

/** Side by side on a wide screen and on paper, rows on a phone. */
export function Loads({ title, first, heads, rows }: LoadsProps) {
  const wide = useWideScreen()
  if (!wide) return <LoadRows title={title} rows={rows} />
  return (
    <Card as='section' label={title} flush>
      <table className='loads'>
        <caption className='vh'>{title}</caption>
        <thead>
          <tr>
            <th scope='col' className='loads__name'>
              {first}
            </th>
            {heads.map((head) => (
              <th key={head} scope='col' className='loads__head'>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}
