import { ApiError } from '@/shared/lib/api-error'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, ErrorState, ListRow, ListRows, Notice, Skeleton } from '@/shared/ui'
import type { State } from '../groups'
import { text } from '../messages'

type Props = { state: State }

const words = text.states
const broken = new ApiError('internal', 503, '', [], '7F3A-09C4')

export function StateExample({ state }: Props) {
  switch (state) {
    case 'loading':
      return <Skeleton cards={3} />
    case 'empty':
      return (
        <EmptyState
          title={words.empty}
          text={words.emptyText}
          action={
            <Button id='empty-action' onPress={() => go('/pages/home/index')}>
              {words.emptyAction}
            </Button>
          }
        />
      )
    case 'error':
      return <ErrorState title={words.failed} error={broken} onRetry={() => undefined} />
    case 'kept':
      return <ErrorState title={words.titles.kept} error={broken} kept onRetry={() => undefined} />
    case 'offline':
      return (
        <>
          <Notice tone='warn' icon='offline'>
            {text.messages.offline}
          </Notice>
          <Cases />
        </>
      )
    case 'partial':
      return (
        <>
          <Cases />
          <Notice
            tone='danger'
            alert
            actions={
              <Button id='partial-again' look='link'>
                {words.again}
              </Button>
            }
          >
            {words.missing}
          </Notice>
        </>
      )
    case 'done':
      return (
        <Notice tone='success' title={words.done}>
          {words.doneText}
        </Notice>
      )
  }
}

function Cases() {
  return (
    <ListRows>
      {words.cases.map((title) => (
        <ListRow key={title} title={title} desc={words.caseMeta} onPress={() => undefined} />
      ))}
    </ListRows>
  )
}
