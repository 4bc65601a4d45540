import { useState } from 'react'
import type { ProblemView } from '@contract/neighbours/schema'
import { signInPage } from '@/features/account/public'
import { ApiError } from '@/shared/lib/http'
import { useSession } from '@/shared/lib/session'
import { back, go } from '@/shared/platform/navigation'
import { filingRoutes } from '@/features/complaint/public'
import { Button, Card, Notice, Paragraph, showToast, Stack } from '@/shared/ui'
import { useSupport } from '../api'
import { text } from '../messages'
import { neighbourRoutes } from '../public'

type Props = { problem: ProblemView; reader: string; filing: boolean; nameless: boolean }
const words = text.support

/** 附议: one tap that counts once, and one to take it back. */
export function SupportCard({ problem, reader, filing, nameless }: Props) {
  const signedIn = useSession() !== null
  const staff = signedIn && reader === '' && !nameless
  const support = useSupport(problem.id, reader)
  const [fault, setFault] = useState<string>()
  const open = problem.stage !== 'answered' && problem.stage !== 'ended'
  const supported = problem.supported === true

  function choose(wanted: boolean) {
    if (support.isPending) return
    setFault(undefined)
    support.mutate(wanted, {
      onSuccess: () => showToast(wanted ? words.done : words.removed),
      onError: (error) => setFault(error instanceof ApiError && !error.offline ? error.detail : words.offline),
    })
  }
  const toSignIn = () => go(signInPage(neighbourRoutes.problem(problem.id, filing ? 'filing' : undefined)))
  const lead = problem.own ? words.own : supported ? words.added : open ? words.lead : words.ended

  return (
    <Card as='section' id='problem-support' title={words.count(problem.supporters)}>
      <Stack gap={3}>
        <Paragraph>{lead}</Paragraph>
        {fault && (
          <Notice id='support-fault' tone='danger' alert>
            {fault}
          </Notice>
        )}
        {!problem.own && supported && (
          <Button
            id='support-remove'
            loading={support.isPending}
            loadingLabel={words.removing}
            onPress={() => choose(false)}
          >
            {words.remove}
          </Button>
        )}
        {!problem.own && !supported && open && reader !== '' && (
          <Button
            id='support-add'
            look={filing ? 'secondary' : 'primary'}
            block
            loading={support.isPending}
            loadingLabel={words.adding}
            onPress={() => choose(true)}
          >
            {words.add}
          </Button>
        )}
        {open && reader === '' && !staff && !nameless && (
          <Button id='support-sign-in' look={filing ? 'secondary' : 'primary'} block onPress={toSignIn}>
            {words.signIn}
          </Button>
        )}
        {open && (staff || nameless) && <Paragraph tone='cap'>{nameless ? words.nameless : words.staff}</Paragraph>}
        {open && !problem.own && !staff && !nameless && <Paragraph tone='cap'>{words.once}</Paragraph>}
        {filing ? (
          <Button id='problem-back' look='primary' block onPress={() => back(filingRoutes.step('place'))}>
            {words.back}
          </Button>
        ) : (
          !problem.own && (
            <Button id='problem-file' look='link' onPress={() => go(filingRoutes.start())}>
              {words.file}
            </Button>
          )
        )}
      </Stack>
    </Card>
  )
}
