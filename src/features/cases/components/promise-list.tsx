import { useState } from 'react'
import type { CaseView } from '@contract/complaint/schema'
import { Box, Card, List, ListItem, SectionHead } from '@/shared/ui'
import type { CaseSource } from '../keys'
import { text } from '../promise-messages'
import { ConfirmPromiseDialog } from './confirm-promise-dialog'
import { PromiseItem } from './promise-item'
import './promise-list.scss'

type Props = { source: CaseSource; view: CaseView; here: string; onBroken(): void }

/** Everything that was promised in this case, from progress and replies; what waits for the person comes first. */
export function PromiseList({ source, view, here, onBroken }: Props) {
  const [confirming, setConfirming] = useState<string | null>(null)
  if (view.promises.length === 0) return null
  const promises = [...view.promises].sort((a, b) => Number(b.state === 'kept') - Number(a.state === 'kept'))
  return (
    <Box as='section'>
      <SectionHead title={text.title} />
      <Card look={promises.some(({ state }) => state === 'kept') ? 'turn' : 'plain'}>
        <List label={text.title}>
          {promises.map((promise, n) => (
            <ListItem className='promise-list__item' key={promise.id}>
              <PromiseItem
                promise={promise}
                n={n}
                number={source.kind === 'own' ? source.number : undefined}
                mayConfirm={view.allowed.includes('confirmPromise')}
                onConfirm={() => setConfirming(promise.id)}
                onBroken={onBroken}
              />
            </ListItem>
          ))}
        </List>
      </Card>
      <ConfirmPromiseDialog source={source} promise={confirming} here={here} onClose={() => setConfirming(null)} />
    </Box>
  )
}
