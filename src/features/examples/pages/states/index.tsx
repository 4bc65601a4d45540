import { Screen, Stack, Tabs } from '@/shared/ui'
import { StateExample } from '../../components/state-example'
import { isState, states } from '../../groups'
import { text } from '../../messages'
import { useNamedPart } from '../../use-named-part'

const words = text.states
const tabs = states.map((state) => ({ value: state, label: words.names[state] }))

/** What a screen shows before, or instead of, what it is for. */
export default function StatesPage() {
  const [state, turn] = useNamedPart('state', isState, 'loading')
  return (
    <Screen bar={words.bar} title={words.titles[state]}>
      <Stack>
        <Tabs id='state' label={words.nav} value={state} onChange={turn} tabs={tabs} />
        <StateExample state={state} />
      </Stack>
    </Screen>
  )
}
