import { useState } from 'react'
import type { HelpView } from '@contract/helping/schema'
import { filingRoutes } from '@/features/complaint/public'
import { clock } from '@/shared/lib/clock'
import { go } from '@/shared/platform/navigation'
import { ActionBar, Box, Button, ListRow, ListRows, Notice, Screen, SectionHead, Stack } from '@/shared/ui'
import { text } from '../messages'
import { standing, whoIn } from '../model'
import { helpingRoutes } from '../routes'
import { HelpedCases } from './helped-cases'
import { MayList } from './may-list'
import { StopDialog } from './stop-dialog'

const words = text.one

/** One person somebody helps: file for them, follow up, stop. */
export function WhoIsHelped({ consent }: { consent: HelpView }) {
  const [stopping, setStopping] = useState(false)
  const stands = consent.state === 'standing'
  const bar = (
    <ActionBar>
      {stands ? (
        <Button
          id='help-file'
          look='primary'
          block
          icon='pen'
          onPress={() => go(filingRoutes.start({ helping: consent.id, helped: consent.phoneMasked }))}
        >
          {words.file}
        </Button>
      ) : (
        <Button id='help-ask-again' look='primary' block onPress={() => go(helpingRoutes.ask)}>
          {words.again}
        </Button>
      )}
    </ActionBar>
  )
  return (
    <Screen
      title={words.helping(consent.phoneMasked)}
      bar={text.helped.title}
      caption={`${whoIn(consent)}，${standing(consent, clock.now())}`}
      actionBar={bar}
    >
      <Stack>
        {!stands && (
          <Notice id='help-ended' title={words.ended}>
            {words.endedText}
          </Notice>
        )}
        {stands && (
          <Box as='section'>
            <SectionHead title={words.cases} />
            <HelpedCases id={consent.id} />
          </Box>
        )}
        <ListRows>
          <ListRow
            id='help-log'
            icon='list'
            title={words.ownLog}
            desc={words.logDesc}
            to={helpingRoutes.log(consent.id)}
          />
          {stands && <ListRow id='help-stop' icon='close' title={words.stopHelper} onPress={() => setStopping(true)} />}
        </ListRows>
        {stands && <MayList title={words.may} items={words.mayList} not={words.mayNot} />}
      </Stack>
      <StopDialog consent={consent} open={stopping} onClose={() => setStopping(false)} />
    </Screen>
  )
}
