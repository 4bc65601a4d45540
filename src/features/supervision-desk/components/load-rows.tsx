import { ListRow, ListRows, Tag } from '@/shared/ui'
import { text } from '../messages'
import { inWords, type Load } from '../model'

export type LoadsProps = { title: string; first: string; heads: readonly string[]; rows: readonly Load[] }

/** One row for each unit or person, its figures as a line; a tap opens the unit or what the person has in hand. */
export function LoadRows({ title, rows }: Pick<LoadsProps, 'title' | 'rows'>) {
  return (
    <ListRows label={title}>
      {rows.map((row) => {
        const overdue = row.figures.find(({ loud }) => loud)
        const inHand = row.figures[0]
        const to = row.to ?? (inHand && inHand.count > 0 ? inHand.to : '')
        return (
          <ListRow
            key={row.id}
            id={`load-${row.id}`}
            title={row.name}
            desc={inWords(row)}
            tags={row.note && <Tag tone='warn'>{row.note}</Tag>}
            meta={overdue && <Tag tone='danger'>{text.figure(overdue.label, overdue.count)}</Tag>}
            to={to || undefined}
          />
        )
      })}
    </ListRows>
  )
}
