import { Badge } from './badge'
import { Box } from './box'
import { classNames } from './class-names'
import { text } from './messages'
import { Paragraph } from './paragraph'
import { Pressable } from './pressable'
import { Span } from './span'

export type DeskQueue = { id: string; label: string; count?: number; alert?: boolean }
export type DeskQueueGroup = { label?: string; items: readonly DeskQueue[] }
export type DeskNavProps = {
  className: string
  queues: readonly DeskQueueGroup[]
  queue: string
  onQueue(id: string): void
}

/** As far as the service counts. */
const MOST = 999
const told = (count: number) => (count > MOST ? `${MOST}+` : String(count))

export function DeskNav({ className, queues, queue, onQueue }: DeskNavProps) {
  return (
    <Box as='nav' label={text.desk.queues} className={className}>
      {queues.map(({ label, items }, index) => (
        <Box key={label ?? index}>
          {label && <Paragraph className='desk__group'>{label}</Paragraph>}
          {items.map((item) => (
            <Pressable
              key={item.id}
              id={`queue-${item.id}`}
              pressed={item.id === queue}
              className={classNames('desk__link', item.id === queue && 'desk__link--on')}
              onPress={() => onQueue(item.id)}
            >
              <Span>{item.label}</Span>
              {item.count !== undefined &&
                (item.alert && item.count > 0 ? (
                  <Badge count={told(item.count)} label={told(item.count)} />
                ) : (
                  <Span className='num'>{told(item.count)}</Span>
                ))}
            </Pressable>
          ))}
        </Box>
      ))}
    </Box>
  )
}
