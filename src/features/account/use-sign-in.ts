import { useMutation } from '@tanstack/react-query'
import type { OpenedSession } from '@contract/account/schema'
import { deskOf, isDeskPage } from '@/features/complaint-desk/public'
import { session } from '@/shared/lib/session'
import { returnTo } from '@/shared/platform/return-to'
import { replace } from '@/shared/platform/navigation'
import { showToast } from '@/shared/ui'
import { signIn } from './api'
import { text } from './messages'
import { safeBack } from './model'

const home = '/pages/me/index'

/** Signs in and leads staff to their desk or the page of it they came from, citizens back to where they were. */
export function useSignIn(back: string | undefined) {
  const enter = (opened: OpenedSession) => {
    session.set(opened)
    showToast(text.signIn.done)
    const desk = deskOf(opened.me.role)
    if (desk && !isDeskPage(back)) replace(desk)
    else returnTo(safeBack(back) ?? home)
  }
  return useMutation({
    gcTime: 0,
    mutationFn: ({ phone, code }: { phone: string; code: string }) => signIn(phone, code),
    onSuccess: enter,
  })
}
