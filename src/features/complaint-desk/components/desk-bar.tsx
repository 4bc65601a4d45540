import { useState } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { Box, Button, Paragraph } from '@/shared/ui'
import { labelOf } from '../facts'
import { submitLabels, text } from '../messages'
import { barOf } from '../model'
import type { Workspace } from '../use-workspace'
import { lookOf } from './look-of'
import { MoreSheet } from './more-sheet'

/** Commands that fit beside the open form on a 1280 px screen. */
const room = 3

/** The bar under the detail: the open form's button first, then what else can be done; the dangerous one stands apart. */
export function DeskBar({ ticket, work }: { ticket: TicketView; work: Workspace }) {
  const [more, setMore] = useState(false)
  const { active, byItself, gone } = work
  const others = work.available.filter((action) => action !== active)
  const bar = barOf(others, active ? room - 1 : room)
  const opened = active !== null && !byItself

  if (!active && bar.shown.length === 0 && !bar.danger) return <Paragraph tone='sub'>{text.detail.nothing}</Paragraph>
  return (
    <>
      {active && !gone && (
        <Button
          id='act-submit'
          look='primary'
          loading={work.sending}
          loadingLabel={text.form.busy}
          onPress={work.submit}
        >
          {submitLabels[active]}
        </Button>
      )}
      {opened ? (
        <Button id='act-cancel' look='quiet' disabled={work.sending} onPress={work.close}>
          {text.form.cancel}
        </Button>
      ) : (
        <>
          {bar.shown.map((action, at) => (
            <Button
              key={action}
              id={`act-${action}`}
              look={lookOf(action, !active && at === 0)}
              loading={!active && at === 0 && work.sending}
              onPress={() => work.start(action)}
            >
              {labelOf(action, ticket)}
            </Button>
          ))}
          {bar.more.length > 0 && (
            <Button id='act-more' look='quiet' expanded={more} onPress={() => setMore(true)}>
              {text.detail.more}
            </Button>
          )}
          {bar.danger && (
            <Box className='desk-danger'>
              <Button
                id={`act-${bar.danger}`}
                look='danger-line'
                icon='phone'
                onPress={() => bar.danger && work.start(bar.danger)}
              >
                {labelOf(bar.danger, ticket)}
              </Button>
            </Box>
          )}
        </>
      )}
      <MoreSheet open={more} ticket={ticket} actions={bar.more} onStart={work.start} onClose={() => setMore(false)} />
    </>
  )
}
