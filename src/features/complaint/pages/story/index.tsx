import { Screen, Skeleton } from '@/shared/ui'
import { StoryQuestion } from '../../components/story-question'
import { text } from '../../messages'
import { useStep } from '../../use-step'

export default function StoryPage() {
  const { draft, photos, allowed, round, goOn, continueLabel, savedHint } = useStep('story')
  const { story, title, happened, asked, answers, keptNumbers, identity } = draft.value

  if (!allowed)
    return (
      <Screen title={text.story.title} bar={text.bar} plain>
        <Skeleton rows={6} />
      </Screen>
    )
  return (
    <StoryQuestion
      key={`${round} ${asked.map((one) => one.text).join('|')}`}
      photos={photos}
      initial={{ story, title, happened, answers, keptNumbers }}
      asked={asked}
      category={draft.value.category}
      anonymous={identity === 'anonymous'}
      continueLabel={continueLabel}
      savedHint={savedHint}
      onChange={draft.patch}
      onContinue={goOn}
    />
  )
}
