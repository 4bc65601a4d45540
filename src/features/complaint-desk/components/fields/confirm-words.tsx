import { Paragraph } from '@/shared/ui'
import { text } from '../../messages'
import type { FieldsProps } from './fields-props'

/** What a command without fields will do. */
export function ConfirmWords({ action }: FieldsProps) {
  return <Paragraph>{action === 'signReply' ? text.confirm.signReply : text.confirm.acceptOnly}</Paragraph>
}
