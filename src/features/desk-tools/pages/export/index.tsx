import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Queue } from '@contract/complaint/schema'
import { typeLabels } from '@contract/complaint/labels'
import { type TicketType, ticketTypes } from '@contract/complaint/states'
import { toolLimits } from '@contract/desk-tools/limits'
import { download } from '@/shared/platform/download'
import {
  Box,
  DateInput,
  EmptyState,
  Field,
  Notice,
  Paragraph,
  QuestionForm,
  Screen,
  Select,
  useQuestion,
} from '@/shared/ui'
import { askExport, queuesOfDesk } from '../../api'
import { Problem } from '../../components/problem'
import { ToolPage } from '../../components/tool-page'
import { text } from '../../messages'
import { deskToolsRoutes } from '../../public'
import { queueWords } from '../../queue-words'
import { exporters } from '../../roles'
import { useSending } from '../../use-sending'

const words = text.export
const every = 'all'
const types = [
  { value: every, label: words.every },
  ...ticketTypes.map((value) => ({ value, label: typeLabels[value] })),
]

export default function ExportPage() {
  return (
    <ToolPage title={words.title} back={deskToolsRoutes.export} roles={exporters}>
      {() => (download ? <ExportForm start={download} /> : <AtComputer />)}
    </ToolPage>
  )
}

function AtComputer() {
  return (
    <Screen title={words.title}>
      <EmptyState icon='download' title={words.computer} text={words.computerText} />
    </Screen>
  )
}

type Form = { queue: string; type: string; from: string; to: string }

/** 导出: which tickets; the file comes by an address that opens once. */
function ExportForm({ start }: { start: NonNullable<typeof download> }) {
  const queues = useQuery(queuesOfDesk()).data?.queues ?? []
  const mine = queues.map(({ queue }) => queue)
  const options = (Object.entries(queueWords) as [Queue, string][])
    .filter(([queue]) => queue === every || mine.includes(queue))
    .map(([value, label]) => ({ value, label }))
  const [started, setStarted] = useState(false)
  const question = useQuestion<Form>({
    initial: { queue: every, type: every, from: '', to: '' },
    check: () => ({}),
    onChange: () => setStarted(false),
    onContinue: ({ queue, type, from, to }) =>
      send(async () => {
        const filter = { queue: queue as Queue, type: type === every ? null : (type as TicketType) }
        const { url, fileName } = await askExport({ ...filter, from: from || null, to: to || null })
        start(url, fileName)
        setStarted(true)
      }),
  })
  const { sending, problem, send } = useSending(question.fail)
  const { values, errors, set } = question

  return (
    <QuestionForm
      bar={text.bar}
      title={words.title}
      hint={words.hint}
      question={question}
      continueId='export-start'
      continueLabel={words.submit}
      busy={sending}
      busyLabel={words.busy}
    >
      {problem && <Problem error={problem} />}
      <Field name='queue' label={words.queue} error={errors.queue}>
        <Select value={values.queue} options={options} onChange={set('queue')} />
      </Field>
      <Field name='type' label={words.type} error={errors.type}>
        <Select value={values.type} options={types} onChange={set('type')} />
      </Field>
      <Field name='from' label={words.from} error={errors.from} optional>
        <DateInput value={values.from} onChange={set('from')} />
      </Field>
      <Field name='to' label={words.to} error={errors.to} optional>
        <DateInput value={values.to} onChange={set('to')} />
      </Field>
      <Paragraph tone='cap'>{words.limit(toolLimits.exportsPerHour)}</Paragraph>
      <Box live='polite'>
        {started && (
          <Notice id='export-started' tone='success' title={words.started}>
            {words.startedText}
          </Notice>
        )}
      </Box>
    </QuestionForm>
  )
}
