import { useEffect } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { PhotoField, PhotosLeft, photoText } from '@/features/photos/public'
import { ErrorSummary, Paragraph, Stack } from '@/shared/ui'
import { type Action, takesPhotos } from '../model'
import { useActionForm } from '../use-action-form'
import { FieldsFor } from './fields/fields-for'
import { nameOf } from './fields/fields-props'
import { FormNotices } from './form-notices'
import { ReadyWords } from './ready-words'

type Props = {
  ticket: TicketView
  action: Action
  gone: boolean
  /** Filled with the function that sends the form, for the button in the bar. */
  submitForm: { current: () => void }
  onBusy(busy: boolean): void
  onHold(): void
  onDone(next: TicketView, action: Action): void
}

/** The form of one command with everything it has to say: faults, what others did meanwhile, what was restored. */
export function ActionFields({ ticket, action, gone, submitForm, onBusy, onHold, onDone }: Props) {
  const form = useActionForm(ticket, action, (next) => onDone(next, action))
  submitForm.current = form.submit
  useEffect(() => onBusy(form.busy), [form.busy]) // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (form.restored) onHold()
  }, []) // eslint-disable-line react-hooks/exhaustive-deps

  const errors = Object.entries(form.faults).map(([field, message]) => ({ name: nameOf(field), message }))
  const patch: typeof form.patch = (part) => {
    onHold()
    form.patch(part)
  }
  return (
    <Stack gap={4}>
      {errors.length > 0 && <ErrorSummary errors={errors} attempt={form.attempt} />}
      <FormNotices form={form} ticket={ticket} gone={gone} />
      <FieldsFor ticket={ticket} action={action} values={form.values} faults={form.faults} patch={patch} />
      <ReadyWords ticket={ticket} action={action} values={form.values} patch={patch} />
      {takesPhotos(action) && <PhotoField photos={form.photos} name={nameOf('photos')} error={form.faults.photos} />}
      <PhotosLeft gate={form.gate} desk />
      {form.gate.waiting > 0 && <Paragraph tone='sub'>{photoText.waiting(form.gate.waiting)}</Paragraph>}
    </Stack>
  )
}
