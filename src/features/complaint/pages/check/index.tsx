import { Screen, Skeleton } from '@/shared/ui'
import { CheckForm } from '../../components/check-form'
import { text } from '../../messages'
import { useStep } from '../../use-step'

export default function CheckPage() {
  const { allowed, round } = useStep('check')
  if (allowed) return <CheckForm key={round} />
  return (
    <Screen title={text.check.title} bar={text.bar}>
      <Skeleton cards={3} />
    </Screen>
  )
}
