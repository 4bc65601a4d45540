import { Screen, Skeleton } from '@/shared/ui'
import { CheckForm } from '../../components/check-form'
import { text } from '../../messages'
import { useMended } from '../../use-mended'
import { useStep } from '../../use-step'

export default function CheckPage() {
  const { allowed, round } = useStep('check')
  useMended('check')
  if (allowed) return <CheckForm key={round} />
  return (
    <Screen title={text.check.title} bar={text.bar}>
      <Skeleton cards={3} />
    </Screen>
  )
}
