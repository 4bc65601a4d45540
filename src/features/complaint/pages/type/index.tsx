import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ticketTypes, type TicketType } from '@contract/complaint/states'
import { go, usePageParams } from '@/shared/platform/navigation'
import { Screen } from '@/shared/ui'
import { categoryTree } from '../../api'
import { EmergencyLink } from '../../components/emergency-link'
import { ForElder } from '../../components/for-elder'
import { GoneNotice } from '../../components/gone-notice'
import { ResumeNotice } from '../../components/resume-notice'
import { TypeQuestion } from '../../components/type-question'
import { Waiting } from '../../components/waiting'
import { text } from '../../messages'
import { hasAnswers, nextToAnswer } from '../../model'
import { filingRoutes } from '../../routes'
import { useMended } from '../../use-mended'
import { useStep } from '../../use-step'

const knownType = (type = ''): TicketType | '' => ticketTypes.find((known) => known === type) ?? ''

export default function TypePage() {
  const { draft, allowed, round, changing, goOn, continueLabel, savedHint } = useStep('type')
  const { value, savedAt, patch, clear } = draft
  const mending = useMended('type')
  const params = usePageParams()
  const tree = useQuery(categoryTree())
  const [found, setFound] = useState(() => !changing && draft.restored && hasAnswers(value))
  const [anew, setAnew] = useState(0)

  if (!tree.data || !allowed)
    return (
      <Screen title={text.type.title} bar={text.bar} plain>
        <EmergencyLink />
        <Waiting query={tree} />
      </Screen>
    )

  const discard = () => {
    clear()
    setFound(false)
    setAnew(anew + 1)
  }
  const begun = hasAnswers(value)
  // Whom it is for is settled with the first answer; another filing does not change it.
  const forWhom = begun
    ? { helping: value.helping, helped: value.helped }
    : { helping: params.helping ?? '', helped: params.helped ?? '' }
  return (
    <TypeQuestion
      key={`${round}-${anew}-${mending.mended}`}
      tree={tree.data}
      initial={{
        type: begun ? value.type : knownType(params.type),
        category: begun ? value.category : (params.category ?? ''),
        aboutUnit: value.aboutUnit,
      }}
      before={
        <>
          {mending.mended && <GoneNotice step='type' />}
          {found && !mending.mended && (
            <ResumeNotice
              title={value.title.trim()}
              savedAt={savedAt}
              onGoOn={() => go(filingRoutes.step(nextToAnswer(value)))}
              onDiscard={discard}
            />
          )}
          <ForElder helped={forWhom.helping && forWhom.helped} />
          <EmergencyLink />
        </>
      }
      continueLabel={continueLabel}
      savedHint={savedHint}
      onChange={(part) => patch({ ...part, ...forWhom })}
      onContinue={(part) => (mending.mended ? mending.goOn : goOn)({ ...part, ...forWhom })}
    />
  )
}
