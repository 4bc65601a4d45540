import { useState } from 'react'
import {
  Box,
  Button,
  Card,
  DeskLayout,
  type DeskPart,
  DeskRow,
  Heading,
  KeyValue,
  List,
  Paragraph,
  SearchBox,
  Stack,
  Tag,
} from '@/shared/ui'
import { text } from '../../messages'

const words = text.desk
const [first] = words.tickets

/** The staff's frame: three parts side by side from 1200 px, one at a time below. */
export default function DeskExamplePage() {
  const [part, setPart] = useState<DeskPart>('queues')
  const [queue, setQueue] = useState('pending')
  const [chosen, setChosen] = useState(first?.id ?? '')
  const [query, setQuery] = useState('')
  const ticket = words.tickets.find(({ id }) => id === chosen)
  const open = (id: string) => {
    setChosen(id)
    setPart('detail')
  }
  return (
    <DeskLayout
      title={words.title}
      place={words.place}
      person={words.person}
      clock={words.clock}
      search={
        <SearchBox
          id='desk-search'
          onHero
          label={words.search}
          placeholder={words.searchExample}
          value={query}
          onInput={setQuery}
        />
      }
      queues={[
        { items: [{ id: 'pending', label: words.pending, count: words.tickets.length }] },
        { label: words.byTime, items: [{ id: 'overdue', label: words.overdue, count: 2, alert: true }] },
        { items: [{ id: 'all', label: words.all, count: 214 }] },
      ]}
      queue={queue}
      onQueue={setQueue}
      showing={part}
      onShow={setPart}
      listHead={
        <Heading level={1} size='title'>
          {words.list}
        </Heading>
      }
      list={
        <List label={words.list}>
          {words.tickets.map(({ id, title, left, meta }) => (
            <DeskRow
              key={id}
              id={`ticket-${id}`}
              title={title}
              tags={<Tag tone='warn'>{words.late}</Tag>}
              left={left}
              meta={meta}
              current={id === chosen}
              onPress={() => open(id)}
            />
          ))}
        </List>
      }
      detail={
        ticket && (
          <Stack>
            <Heading level={2} size='h2'>
              {ticket.title}
            </Heading>
            <Box className='desk__cols'>
              <Card title={words.facts} level={3}>
                <KeyValue rows={words.factRows} />
              </Card>
              <Card title={words.story} level={3}>
                <Paragraph>{words.storyText}</Paragraph>
              </Card>
            </Box>
          </Stack>
        )
      }
      bar={
        <>
          <Button id='desk-refuse' look='quiet'>
            {words.refuse}
          </Button>
          <Button id='desk-accept' look='primary'>
            {words.accept}
          </Button>
        </>
      }
    />
  )
}
