import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { relationLabels } from '@contract/helping/labels'
import type { HelpView } from '@contract/helping/schema'
import { clock } from '@/shared/lib/clock'
import { go } from '@/shared/platform/navigation'
import { ActionBar, Button, Card, Checkbox, ListRow, ListRows, Notice, Screen, showToast, Stack } from '@/shared/ui'
import { helpingKeys, showEarlier } from '../api'
import { text } from '../messages'
import { standing } from '../model'
import { helpingRoutes } from '../routes'
import { HelpingProblem } from './helping-problem'
import { MayList } from './may-list'
import { StopDialog } from './stop-dialog'

const words = text.one
const myCases = '/pages/my-cases/index'

/** One person who helps: what they may do, what they did, and the way to stop it, which is what the page is for. */
export function WhoHelps({ consent }: { consent: HelpView }) {
  const client = useQueryClient()
  const [stopping, setStopping] = useState(false)
  const stands = consent.state === 'standing'
  const earlier = useMutation({
    mutationFn: (see: boolean) => showEarlier(consent.id, see),
    onSuccess: (view) => {
      client.setQueryData(helpingKeys.one(consent.id), view)
      showToast(view.earlier ? words.earlierOn : words.earlierOff)
    },
  })
  const bar = (
    <ActionBar>
      {stands ? (
        <Button id='help-stop' look='danger-line' block onPress={() => setStopping(true)}>
          {words.stop}
        </Button>
      ) : (
        <Button id='help-cases' look='primary' block onPress={() => go(myCases)}>
          {words.mine}
        </Button>
      )}
    </ActionBar>
  )
  return (
    <Screen
      title={words.helpedBy(consent.phoneMasked)}
      bar={text.helpers.title}
      caption={`${relationLabels[consent.relation]}，${standing(consent, clock.now())}`}
      actionBar={bar}
    >
      <Stack>
        {!stands && (
          <Notice id='help-ended' title={words.ended}>
            {words.endedElder}
          </Notice>
        )}
        <ListRows>
          <ListRow
            id='help-log'
            icon='list'
            title={words.log}
            desc={words.logDesc}
            to={helpingRoutes.log(consent.id)}
          />
        </ListRows>
        {stands && (
          <>
            <Card>
              <Stack gap={3}>
                <HelpingProblem error={earlier.error} />
                <Checkbox
                  id='help-earlier'
                  checked={consent.earlier}
                  onChange={(see) => !earlier.isPending && earlier.mutate(see)}
                  label={words.earlier}
                  hint={words.earlierHint}
                  bare
                />
              </Stack>
            </Card>
            <MayList title={words.theyMay} items={words.theyMayList} not={words.theyMayNot} />
          </>
        )}
      </Stack>
      <StopDialog consent={consent} open={stopping} onClose={() => setStopping(false)} />
    </Screen>
  )
}
