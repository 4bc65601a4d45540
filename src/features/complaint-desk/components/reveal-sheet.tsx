import { revealFields, revealReasons } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import type { RevealView, TicketView } from '@contract/complaint/schema'
import { Button, ErrorSummary, Field, Notice, RadioCards, Select, Sheet, Stack, TextArea } from '@/shared/ui'
import { text } from '../messages'
import { useRevealForm } from '../use-reveal-form'

type Props = { ticket: TicketView; onClose(): void; onDone(reveal: RevealView): void }

const fields = Object.entries(revealFields).map(([value, label]) => ({ value, label }))
const reasons = Object.entries(revealReasons).map(([value, label]) => ({ value, label }))
const nameOf = (field: string) => `reveal-${field}`

/** Which field, why, in words; and before all that the citizen will see it. */
export function RevealSheet({ ticket, onClose, onDone }: Props) {
  const { values, faults, attempt, problem, busy, patch, submit } = useRevealForm(ticket.number, onDone)
  const { reveal } = text
  const confidential = ticket.identity === 'confidential'
  const errors = Object.entries(faults).map(([field, message]) => ({ name: nameOf(field), message }))

  return (
    <Sheet
      open
      title={reveal.title}
      onClose={onClose}
      foot={
        <Button id='reveal-submit' look='primary' block loading={busy} onPress={submit}>
          {confidential ? reveal.ask : reveal.show}
        </Button>
      }
    >
      <Stack gap={4}>
        {errors.length > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
        <Notice tone='warn' icon='eye'>
          {reveal.before}
        </Notice>
        {confidential && (
          <Notice tone='info' icon='lock'>
            {reveal.confidential}
          </Notice>
        )}
        {problem && (
          <Notice id='reveal-problem' tone='danger' alert title={text.form.problem}>
            {problem.offline ? text.form.offline : problem.detail}
          </Notice>
        )}
        <Field name={nameOf('field')} label={reveal.field} group error={faults.field}>
          <RadioCards
            name={nameOf('field')}
            value={values.field}
            options={fields}
            onChange={(field) => patch({ field: field as typeof values.field })}
          />
        </Field>
        <Field name={nameOf('reasonCode')} label={reveal.reasonCode} error={faults.reasonCode}>
          <Select
            value={values.reasonCode}
            options={reasons}
            onChange={(code) => patch({ reasonCode: code as typeof values.reasonCode })}
          />
        </Field>
        <Field
          name={nameOf('reason')}
          label={reveal.reason}
          hint={reveal.reasonHint}
          error={faults.reason}
          foot={reveal.perDay}
        >
          <TextArea
            value={values.reason}
            rows={3}
            maxLength={limits.revealReason.max}
            onInput={(reason) => patch({ reason })}
          />
        </Field>
      </Stack>
    </Sheet>
  )
}
