import { useMutation, useQueryClient } from '@tanstack/react-query'
import { outcomeLabels } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import type { ReplyView, TicketView } from '@contract/complaint/schema'
import { ticketPage } from '@/features/complaint-desk/public'
import { clock } from '@/shared/lib/clock'
import { useDraft } from '@/shared/lib/draft-store'
import { day, dayTime } from '@/shared/lib/format'
import { ApiError } from '@/shared/lib/http'
import { back } from '@/shared/platform/navigation'
import {
  Card,
  Field,
  List,
  ListItem,
  Notice,
  Paragraph,
  QuestionForm,
  RadioCards,
  showToast,
  Stack,
  TextArea,
  useQuestion,
  useRefusal,
} from '@/shared/ui'
import { callKeys, sendCallBack } from '../api'
import { text } from '../back-messages'
import { bodyOf, checkHeard, type Heard, nothingHeard, type YesNo } from '../back-model'
import { HeardFields } from './heard-fields'
import { PhoneReveal } from './phone-reveal'

type Props = { ticket: TicketView; reply: ReplyView }

/** 电话回访: the phone, whether somebody answered, and what they said. Nobody is rated by silence. */
export function CallSheet({ ticket, reply }: Props) {
  const client = useQueryClient()
  const draft = useDraft(`call-back:${ticket.number}-${reply.n}`, nothingHeard, 1)
  const send = useMutation({
    gcTime: 0,
    mutationFn: (heard: Heard) => sendCallBack(ticket.number, ticket.version, bodyOf(heard)),
    onSuccess: (next, heard) => {
      draft.clear()
      client.setQueryData(callKeys.ticket(ticket.number), next)
      void client.invalidateQueries({ queryKey: ['desk'] })
      showToast(heard.reached === 'yes' ? text.done.reached : text.done.missed)
      back(ticketPage(ticket.number))
    },
    onError: (error) => {
      if (error instanceof ApiError && (error.status === 409 || error.status === 412))
        void client.invalidateQueries({ queryKey: callKeys.ticket(ticket.number) })
    },
  })
  const question = useQuestion<Heard>({
    initial: draft.value,
    check: checkHeard,
    onChange: draft.replace,
    onContinue: (heard) => send.isPending || send.mutate(heard),
  })
  const { values, errors, patch } = question
  const problem = useRefusal(question, send.error)
  const now = clock.now()
  const tried = ticket.timeline.filter(({ kind }) => kind === 'callTried')

  return (
    <QuestionForm
      bar={text.title}
      title={ticket.title}
      hint={text.lead}
      question={question}
      continueId='call-back-send'
      continueLabel={text.submit}
      busy={send.isPending}
      busyLabel={text.submitting}
    >
      {problem && (
        <Notice id='call-back-problem' tone='danger' alert title={text.failed}>
          {problem instanceof ApiError && !problem.offline ? problem.detail : text.offline}
        </Notice>
      )}
      <Card as='section' title={text.about} look='soft'>
        <Stack gap={2}>
          <Paragraph tone='cap'>{text.by(reply.unitName, day(reply.at, now))}</Paragraph>
          <Paragraph className='strong'>{outcomeLabels[reply.outcome]}</Paragraph>
          <Paragraph keepLines>{reply.text}</Paragraph>
        </Stack>
      </Card>
      <Card as='section' title={text.phone.title}>
        <Stack gap={3}>
          <PhoneReveal number={ticket.number} />
          {tried.length > 0 && (
            <Stack gap={1}>
              <Paragraph className='strong'>{text.tried}</Paragraph>
              <List id='call-tried'>
                {tried.map((entry) => (
                  <ListItem key={entry.seq}>
                    <Paragraph tone='sub'>
                      {[dayTime(entry.at, now), entry.staffNo, entry.text].filter(Boolean).join(' · ')}
                    </Paragraph>
                  </ListItem>
                ))}
              </List>
            </Stack>
          )}
        </Stack>
      </Card>
      <Field name='reached' label={text.reached} error={errors.reached} group>
        <RadioCards
          id='call-reached'
          name='reached'
          value={values.reached}
          options={[
            { value: 'yes', label: text.reachedOptions.yes },
            { value: 'no', label: text.reachedOptions.no },
          ]}
          onChange={(value) => patch({ reached: value as YesNo })}
        />
      </Field>
      {values.reached === 'no' && (
        <Field name='note' label={text.note} hint={text.noteHint} optional>
          <TextArea value={values.note} maxLength={limits.note.max} rows={2} onInput={(note) => patch({ note })} />
        </Field>
      )}
      {values.reached === 'yes' && (
        <HeardFields
          heard={values}
          errors={errors}
          mayRedo={ticket.state === 'replied' && ticket.returns < limits.returns}
          onChange={patch}
        />
      )}
    </QuestionForm>
  )
}
