import { signInPage } from '@/features/account/public'
import { deskOf } from '@/features/complaint-desk/public'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState } from '@/shared/ui'
import { text } from './messages'

type Props = {
  role?: string
  /** Where nobody files without a name there is no 查询码. */
  lookup: boolean
}

/** Nobody is signed in, or a member of staff is: their own cases stand under their own phone. */
export function NotCitizen({ role, lookup }: Props) {
  const desk = role && deskOf(role)
  const words = desk ? text.staff : text.signIn
  const to = desk || signInPage('/pages/my-cases/index')
  return (
    <EmptyState
      icon='person'
      title={words.title}
      text={desk || lookup ? words.text : text.signIn.named}
      action={
        <Button id='cases-enter' look='primary' onPress={() => go(to)}>
          {words.action}
        </Button>
      }
    />
  )
}
