import { useQuery } from '@tanstack/react-query'
import { SignInPrompt } from '@/features/account/public'
import { caseReceipt } from '@/features/cases/public'
import { dayTime, ticketNumber } from '@/shared/lib/format'
import { useSession } from '@/shared/lib/session'
import { usePageParams } from '@/shared/platform/navigation'
import { Card, EmptyState, ErrorState, KeyValue, Notice, Screen, Skeleton, Span, Stack } from '@/shared/ui'
import { KeepReceipt } from '../../components/keep-receipt'
import { text as filing } from '../../messages'
import { text } from '../../receipt-messages'
import { filingRoutes } from '../../routes'

const words = filing.receipt

/** The receipt of a case, long after it was filed. By 查询码 it comes from the case that was opened just before. */
export default function ProofPage() {
  const { number = '' } = usePageParams()
  const signedIn = useSession() !== null
  const { data, error, isFetching, refetch } = useQuery({
    ...caseReceipt(number),
    ...(number && !signedIn ? { enabled: false } : {}),
  })

  return (
    <Screen title={text.bar}>
      {number && !signedIn ? (
        <SignInPrompt back={filingRoutes.proof(number)} />
      ) : data ? (
        <Stack>
          <Card as='section' title={words.heading}>
            <KeyValue
              rows={[
                { key: words.number, value: <Span className='num strong'>{ticketNumber(data.number)}</Span> },
                { key: words.filedAt, value: <Span className='num'>{dayTime(data.filedAt)}</Span> },
                { key: words.about, value: data.title },
              ]}
            />
          </Card>
          {data.proof ? <KeepReceipt receipt={data} /> : <Notice>{text.old}</Notice>}
        </Stack>
      ) : isFetching ? (
        <Skeleton cards={2} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <EmptyState icon='document' title={text.none} text={text.noneText} />
      )}
    </Screen>
  )
}
