import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { limits } from '@contract/complaint/limits'
import { attemptOf } from '@/shared/lib/attempt'
import { clock } from '@/shared/lib/clock'
import { useDraft } from '@/shared/lib/draft-store'
import { ApiError, http } from '@/shared/lib/http'
import { Box, Button, Card, Field, List, ListItem, Paragraph, showToast, Stack, TextArea } from '@/shared/ui'
import { deskKeys } from '../api'
import { textSentence } from '../checks'
import { entryMeta } from '../facts'
import { toolsText } from '../tools-messages'

const words = toolsText.notes
const empty = { text: '' }

/** 内部备注: what the desks tell each other about a ticket. The complainant never reads it. */
export function NotesPanel({ ticket }: { ticket: TicketView }) {
  const client = useQueryClient()
  const name = `desk:${ticket.number}:note`
  const draft = useDraft(name, empty)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  const notes = ticket.timeline.filter(({ kind }) => kind === 'noted')
  const may = ticket.allowed.includes('note')
  const now = clock.now()

  async function give() {
    const body = { text: draft.value.text.trim() }
    const tried = await attemptOf(name, JSON.stringify(body))
    const headers = { 'Idempotency-Key': tried.key }
    const next = await http.post<TicketView>(`/desk/tickets/${ticket.number}/note`, body, { headers })
    tried.done()
    draft.clear()
    client.setQueryData(deskKeys.ticket(ticket.number), next)
    showToast(words.done)
  }
  function submit() {
    if (sending.current) return
    const fault = textSentence('text', draft.value.text, limits.text)
    setError(fault ?? undefined)
    if (fault) return
    sending.current = true
    setBusy(true)
    void give()
      .catch((failure: unknown) => {
        draft.flush()
        setError(failure instanceof ApiError && !failure.offline ? failure.detail : words.offline)
      })
      .finally(() => {
        sending.current = false
        setBusy(false)
      })
  }

  if (notes.length === 0 && !may) return null
  return (
    <Card as='section' id='desk-notes' title={words.title}>
      <Stack gap={3}>
        <Paragraph tone='cap'>{words.hint}</Paragraph>
        {notes.length > 0 && (
          <List label={words.title} className='stack'>
            {notes.map((note) => (
              <ListItem key={note.seq}>
                <Paragraph tone='cap'>{entryMeta(note, now)}</Paragraph>
                <Paragraph keepLines>{note.text}</Paragraph>
              </ListItem>
            ))}
          </List>
        )}
        {may && (
          <>
            <Field name='note-text' label={words.label} error={error}>
              <TextArea
                value={draft.value.text}
                maxLength={limits.text.max}
                rows={2}
                onInput={(typed) => {
                  draft.patch({ text: typed })
                  setError(undefined)
                }}
              />
            </Field>
            <Box className='desk-own-width'>
              <Button id='note-submit' small loading={busy} loadingLabel={words.busy} onPress={submit}>
                {words.submit}
              </Button>
            </Box>
          </>
        )}
      </Stack>
    </Card>
  )
}
