import { Paragraph, Stack } from '@/shared/ui'
import { text } from '../../messages'
import { formOf } from '../../model'
import type { FieldsProps } from './fields-props'
import { ReasonField } from './reason-field'

/** Commands that only say why; 紧急 also says what the mark does. */
export function OnlyReasonFields({ ticket, action, values, faults, patch }: FieldsProps) {
  return (
    <Stack gap={3}>
      {formOf(action) === 'urgency' && (
        <Paragraph tone='sub'>{ticket.urgent ? text.fields.urgentOff : text.fields.urgentOn}</Paragraph>
      )}
      <ReasonField values={values} faults={faults} patch={patch} />
    </Stack>
  )
}
