import { filingRoutes } from '@/features/complaint/public'
import { ListRow, ListRows } from '@/shared/ui'
import { text } from '../messages'

/** To the signed receipt of this case; without a number of the one that is open by 查询码. */
export function ReceiptRow({ number }: { number?: string }) {
  const { title, desc } = text.receipt
  return (
    <ListRows>
      <ListRow id='case-receipt' icon='document' title={title} desc={desc} to={filingRoutes.proof(number)} />
    </ListRows>
  )
}
