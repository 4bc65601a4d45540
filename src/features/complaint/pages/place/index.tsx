import { useQuery } from '@tanstack/react-query'
import { Screen } from '@/shared/ui'
import { placeTree } from '../../api'
import { PlaceQuestion } from '../../components/place-question'
import { Waiting } from '../../components/waiting'
import { text } from '../../messages'
import { useStep } from '../../use-step'

export default function PlacePage() {
  const { draft, allowed, round, goOn, continueLabel, savedHint } = useStep('place')
  const { street, place, placeDetail, keptNumbers, identity } = draft.value
  const tree = useQuery(placeTree())

  if (!tree.data || !allowed)
    return (
      <Screen title={text.place.title} bar={text.bar} plain>
        <Waiting query={tree} />
      </Screen>
    )
  return (
    <PlaceQuestion
      key={round}
      tree={tree.data}
      initial={{ street, place, placeDetail, keptNumbers }}
      anonymous={identity === 'anonymous'}
      continueLabel={continueLabel}
      savedHint={savedHint}
      onChange={draft.patch}
      onContinue={goOn}
    />
  )
}
