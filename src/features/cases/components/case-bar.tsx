import { go } from '@/shared/platform/navigation'
import { ActionBar, Button } from '@/shared/ui'
import { text } from '../messages'
import { type BarAction, primaryAction } from '../model'
import { casesRoutes } from '../routes'

type Props = { actions: readonly BarAction[]; number?: string; onWithdraw(): void; onUrge(): void }

/** What the person may do now; the table never allows more than three at once. */
export function CaseBar({ actions, number, onWithdraw, onUrge }: Props) {
  const primary = primaryAction(actions)
  const run: Record<BarAction, () => void> = {
    withdraw: onWithdraw,
    urge: onUrge,
    supplement: () => go(casesRoutes.write('supplement', number)),
    requestReview: () => go(casesRoutes.write('requestReview', number)),
    rate: () => go(casesRoutes.rate(number)),
    sendBack: () => go(casesRoutes.rate(number)),
  }
  return (
    <ActionBar>
      {actions.map((action) => (
        <Button
          key={action}
          id={`case-${action}`}
          look={action === primary ? 'primary' : action === 'withdraw' ? 'quiet' : 'secondary'}
          onPress={run[action]}
        >
          {text.actions[action]}
        </Button>
      ))}
    </ActionBar>
  )
}
