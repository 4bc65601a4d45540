import { typeLabels } from '@contract/complaint/labels'
import { type TicketType, ticketTypes } from '@contract/complaint/states'
import { Box, Button, Chips, Heading, Paragraph } from '@/shared/ui'
import { text } from '../messages'
import { toolsText } from '../tools-messages'
import type { Selection } from '../use-selection'

type Props = {
  title: string
  isHeading: boolean
  newestFirst: boolean
  type: TicketType | undefined
  onType(type: TicketType | undefined): void
  q: string
  /** Why the words in the box are not searched for. */
  fault?: string | null
  /** Absent where nothing can be done to several tickets. */
  selection?: Selection
}

const every = 'all'
const options = [
  { value: every, label: text.list.everyType },
  ...ticketTypes.map((value) => ({ value, label: typeLabels[value] })),
]

/** Queue, number of tickets, order and the type chips. */
export function ListHead({ title, isHeading, newestFirst, type, onType, q, fault, selection }: Props) {
  return (
    <>
      <Box className='line line--between desk-list-title'>
        <Heading level={isHeading ? 1 : 2} size='title'>
          {title}
        </Heading>
        <Paragraph tone='cap'>{newestFirst ? text.list.newest : text.list.order}</Paragraph>
      </Box>
      <Chips
        id='desk-type'
        label={text.list.types}
        scroll
        options={options}
        value={type ?? every}
        onChange={(value) => onType(value === every ? undefined : (value as TicketType))}
      />
      {selection && (
        <Box className='desk-own-width'>
          <Button
            id='desk-select'
            look='link'
            small
            onPress={() => (selection.chosen ? selection.stop() : selection.start())}
          >
            {selection.chosen ? toolsText.select.stop : toolsText.select.start}
          </Button>
        </Box>
      )}
      {(fault || q) && (
        <Box live='polite'>
          <Paragraph tone='sub' className={fault ? 'desk-found desk-found--fault' : 'desk-found'}>
            {fault || text.search.result(q)}
          </Paragraph>
        </Box>
      )}
    </>
  )
}
