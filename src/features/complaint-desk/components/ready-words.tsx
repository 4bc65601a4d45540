import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { useSettled } from '@/shared/lib/use-settled'
import { Box, Button, ListRow, ListRows, Paragraph, SectionHead, Sheet, Stack, TextInput } from '@/shared/ui'
import { toolsText } from '../tools-messages'
import type { Action, Values } from '../model'
import { fillTemplate, slotOf, withWords } from '../ready-words'
import { answersFor, readAnswer, templatesFor } from '../ready-words-api'

type Props = { ticket: TicketView; action: Action; values: Values; patch(part: Partial<Values>): void }
const words = toolsText.ready
/** Enter searches as one types; it must not send the form. */
const stay = () => undefined

/** Words that stand ready for this form: templates of the desk, and answers that are published already. */
export function ReadyWords(props: Props) {
  const [open, setOpen] = useState(false)
  if (!slotOf(props.action)) return null
  return (
    <Box className='desk-own-width'>
      <Button id='act-ready' look='quiet' small icon='document' onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && <ReadySheet {...props} onClose={() => setOpen(false)} />}
    </Box>
  )
}

function ReadySheet({ ticket, action, values, patch, onClose }: Props & { onClose(): void }) {
  const slot = slotOf(action)!
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const templates = useQuery(templatesFor(slot.kind, q))
  const answers = useQuery({ ...answersFor(ticket, q), enabled: slot.answers })
  const [failed, setFailed] = useState(false)
  const put = (said: string) => {
    patch(withWords(values, slot.field, said))
    onClose()
  }
  const putAnswer = (id: string) => {
    setFailed(false)
    void readAnswer(id).then(
      ({ question, answer, version }) => put(`${answer}\n${words.from(question, version)}`),
      () => setFailed(true),
    )
  }
  const own = templates.data?.items ?? []
  const published = answers.data ?? []
  const settled = !templates.isPending && !(slot.answers && answers.isPending)

  return (
    <Sheet open title={words.title} onClose={onClose}>
      <Stack gap={4}>
        <TextInput
          id='ready-search'
          label={words.search}
          placeholder={words.placeholder}
          value={typed}
          onInput={setTyped}
          onConfirm={stay}
        />
        {(failed || templates.isError) && <Paragraph tone='sub'>{words.failed}</Paragraph>}
        {own.length > 0 && (
          <Box as='section'>
            <SectionHead title={words.templates} />
            <ListRows label={words.templates}>
              {own.map(({ id, label, body, unit }) => (
                <ListRow
                  key={id}
                  id={`ready-template-${id}`}
                  title={label}
                  desc={fillTemplate(body, ticket, clock.now())}
                  meta={unit ? undefined : words.general}
                  onPress={() => put(fillTemplate(body, ticket, clock.now()))}
                />
              ))}
            </ListRows>
          </Box>
        )}
        {published.length > 0 && (
          <Box as='section'>
            <SectionHead title={words.answers} />
            <ListRows label={words.answers}>
              {published.map(({ id, question }) => (
                <ListRow key={id} id={`ready-answer-${id}`} title={question} onPress={() => putAnswer(id)} />
              ))}
            </ListRows>
          </Box>
        )}
        {settled && own.length + published.length === 0 && (
          <Paragraph tone='sub'>{q ? words.notFound : words.none}</Paragraph>
        )}
      </Stack>
    </Sheet>
  )
}
