import type { ReceiptVerdict, WholeReceipt } from '@contract/verification/schema'
import { datedTime, ticketNumber } from '@/shared/lib/format'
import { Notice } from '@/shared/ui'
import { text } from '../messages'

type Props = { receipt: WholeReceipt; verdict: ReceiptVerdict }
const words = text.verdict

/** 真, 假 or 不认识的签名, in words before colour. */
export function VerdictCard({ receipt, verdict: { verdict, content } }: Props) {
  if (verdict !== 'true')
    return (
      <Notice id={`verdict-${verdict}`} tone={verdict === 'false' ? 'danger' : 'warn'} title={words[verdict]} alert>
        {words[`${verdict}Text`]}
      </Notice>
    )
  const kept = content === 'same' || content === 'erased'
  return (
    <Notice id='verdict-true' tone={kept ? 'success' : 'warn'} title={words.true} alert>
      {words.trueText(ticketNumber(receipt.number), datedTime(receipt.filedAt))}
      {content && words.content[content]}
    </Notice>
  )
}
