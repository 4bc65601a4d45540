import { ListRow, ListRows } from '@/shared/ui'
import { text } from '../messages'
import type { Load } from '../model'

/** Each figure of one unit, leading to the tickets it counts. */
export function FigureLinks({ title, load }: { title: string; load: Load }) {
  return (
    <ListRows label={title}>
      {load.figures.map(({ figure, label, count, to }) => (
        <ListRow
          key={figure}
          id={`figure-${figure}`}
          title={label}
          plain
          meta={text.pieces(count)}
          to={count > 0 ? to : undefined}
        />
      ))}
    </ListRows>
  )
}
