import { useMutation } from '@tanstack/react-query'
import type { Right } from '@contract/rights/schema'
import { addToCalendar, offersCalendar } from '@/shared/platform/calendar'
import { Button, Notice, Paragraph, PrivacySheet, showToast, Stack } from '@/shared/ui'
import { rightsFile } from '../api'
import type { CaseSource } from '../keys'
import { text } from '../rights-messages'

type Props = { source: CaseSource; rights: readonly Right[] }

/** The last days into the person's own calendar; not drawn where there is none. */
export function CalendarButton({ source, rights }: Props) {
  const days = rights.flatMap(({ title, day, where, source: law }) =>
    day ? [{ title: text.entry(title), day, notes: `${text.where(where)}\n${text.source(law)}` }] : [],
  )
  const save = useMutation({
    mutationFn: () => addToCalendar(days, () => rightsFile(source)),
    onSuccess: () => showToast(text.calendarDone),
  })
  if (days.length === 0 || !offersCalendar()) return null
  return (
    <Stack gap={2}>
      {save.isError && (
        <Notice tone='danger' alert id='calendar-problem'>
          {text.calendarFailed}
        </Notice>
      )}
      <Button
        id='rights-calendar'
        icon='calendar'
        block
        loading={save.isPending}
        loadingLabel={text.calendarBusy}
        onPress={() => !save.isPending && save.mutate()}
      >
        {text.calendar}
      </Button>
      <Paragraph tone='cap'>{text.calendarHint}</Paragraph>
      <PrivacySheet />
    </Stack>
  )
}
