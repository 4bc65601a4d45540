import { useQuery } from '@tanstack/react-query'
import { regionQuery } from '@/shared/lib/region'
import { Screen } from '@/shared/ui'
import { placeTree } from '../../api'
import { GoneNotice } from '../../components/gone-notice'
import { KnownAlready } from '../../components/known-already'
import { PlaceQuestion } from '../../components/place-question'
import { Waiting } from '../../components/waiting'
import { text } from '../../messages'
import { useMended } from '../../use-mended'
import { useStep } from '../../use-step'

export default function PlacePage() {
  const { draft, allowed, round, goOn, continueLabel, savedHint } = useStep('place')
  const { street, place, placeDetail, pin, keptNumbers, identity } = draft.value
  const mending = useMended('place')
  const region = useQuery(regionQuery())
  const tree = useQuery(placeTree())

  if (!tree.data || !region.data || !allowed)
    return (
      <Screen title={text.place.title} bar={text.bar} plain>
        <Waiting query={tree.data ? region : tree} />
      </Screen>
    )
  return (
    <PlaceQuestion
      key={`${round}-${mending.mended}`}
      before={mending.mended && <GoneNotice step='place' />}
      tree={tree.data}
      region={region.data}
      initial={{ street, place, placeDetail, pin: pin ?? null, keptNumbers }}
      identity={identity}
      beside={({ place: chosen, placeDetail: detail }) => (
        <KnownAlready draft={{ ...draft.value, place: chosen, placeDetail: detail }} onChange={draft.patch} />
      )}
      continueLabel={continueLabel}
      savedHint={savedHint}
      onChange={draft.patch}
      onContinue={mending.mended ? mending.goOn : goOn}
    />
  )
}
