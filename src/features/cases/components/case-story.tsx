import type { CaseView } from '@contract/complaint/schema'
import { RemindMe } from '@/features/account/public'
import { lately } from '@/shared/lib/format'
import { go } from '@/shared/platform/navigation'
import { OfflineNotice, Stack } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { remindKinds } from '../remind-kinds'
import { casesRoutes } from '../routes'
import { CaseDues } from './case-dues'
import { CaseHead } from './case-head'
import { CaseHistory } from './case-history'
import { CaseMatter } from './case-matter'
import { CaseSteps } from './case-steps'
import { CaseThread } from './case-thread'
import { ReceiptRow } from './receipt-row'
import { RefusalCard } from './refusal-card'
import { ReplyCard } from './reply-card'
import { PromiseList } from './promise-list'
import { SeenRow } from './seen-row'
import { UnitQuestion } from './unit-question'
import { WhatNext } from './what-next'

type Props = { source: CaseSource; view: CaseView; readAt: Date; error: Error | null; here: string; onStale(): void }

/** Everything a complainant reads about a case, from where it stands down to what was written. */
export function CaseStory({ source, view, readAt, error, here, onStale }: Props) {
  // After an answer what may still be done comes before what has been done.
  const answered = (view.rights ?? []).length > 0
  const next = <WhatNext source={source} view={view} here={here} />
  return (
    <Stack>
      <OfflineNotice since={lately(readAt)} error={error} />
      <CaseHead view={view} />
      <CaseSteps view={view} />
      <CaseDues view={view} />
      <UnitQuestion source={source} view={view} here={here} />
      <RefusalCard refusal={view.refusal} />
      <ReplyCard
        view={view}
        onBroken={onStale}
        onCorrect={() => go(casesRoutes.correct(source.kind === 'own' ? source.number : undefined))}
      />
      <PromiseList source={source} view={view} here={here} onBroken={onStale} />
      {answered && next}
      <CaseHistory timeline={view.timeline} replyAt={view.reply?.at} />
      <CaseThread view={view} source={source} />
      {source.kind === 'own' && <RemindMe id='case-remind' kinds={remindKinds(view.state)} />}
      {!answered && next}
      <CaseMatter view={view} onBroken={onStale} />
      <SeenRow view={view} source={source} />
      <ReceiptRow number={source.kind === 'own' ? source.number : undefined} />
    </Stack>
  )
}
