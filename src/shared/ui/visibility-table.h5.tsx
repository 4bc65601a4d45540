import { useReadingMode } from '@/shared/platform/reading-mode'
import { Card } from './card'
import { text } from './messages'
import { VisibilityCell } from './visibility-cell'
import type { VisibilityTableProps } from './visibility-table'
import './visibility-table.scss'

/** In 关怀版 four columns of large type do not fit: one block per item instead. */
export function VisibilityTable({ title, columns, rows, foot }: VisibilityTableProps) {
  const elder = useReadingMode() === 'elder'
  return (
    <Card as='section' flush title={title}>
      {elder ? (
        <ul role='list' className='vis__table'>
          {rows.map(({ item, cells }) => (
            <li key={item} className='vis__item'>
              <p className='strong'>{item}</p>
              {cells.map((cell, index) => (
                <p key={index} className='vis__pair'>
                  <span>{columns[index]}</span>
                  <span className='strong'>{cell.word}</span>
                </p>
              ))}
            </li>
          ))}
        </ul>
      ) : (
        <table className='vis__table'>
          <thead>
            <tr>
              <th scope='col' className='vis__h vis__h--item'>
                <span className='vh'>{text.visibility.item}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope='col' className='vis__h'>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, cells }) => (
              <tr key={item}>
                <th scope='row' className='vis__k'>
                  {item}
                </th>
                {cells.map((cell, index) => (
                  <td key={index} className={`vis__cell vis__cell--${cell.see}`}>
                    <VisibilityCell {...cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {foot && <div className='vis__foot'>{foot}</div>}
    </Card>
  )
}
