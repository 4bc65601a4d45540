import { useMutation } from '@tanstack/react-query'
import type { OpenedSession } from '@contract/account/schema'
import { deskOf, isDeskPage } from '@/features/complaint-desk/public'
import { ApiError } from '@/shared/lib/http'
import { session } from '@/shared/lib/session'
import { returnTo } from '@/shared/platform/return-to'
import { replace } from '@/shared/platform/navigation'
import { showToast } from '@/shared/ui'
import { bindWechat, signIn } from './api'
import { text } from './messages'
import { safeBack } from './model'

const home = '/pages/me/index'

/** Leads staff to their desk or the page of it they came from, citizens back to where they were. */
export function enter(opened: OpenedSession, back: string | undefined): void {
  session.set(opened)
  showToast(text.signIn.done)
  const desk = deskOf(opened.me.role)
  if (desk && !isDeskPage(back)) replace(desk)
  else returnTo(safeBack(back) ?? home)
}

type Proof = { phone: string; code: string; bindTicket: string | null }

/** The code is still good when the ticket of WeChat is not: then the person is signed in, and WeChat is left for another time. */
async function prove({ phone, code, bindTicket }: Proof): Promise<OpenedSession> {
  if (!bindTicket) return signIn(phone, code)
  try {
    return await bindWechat({ bindTicket, phone, smsCode: code })
  } catch (error) {
    if (error instanceof ApiError && error.code === 'bind_ticket_over') return signIn(phone, code)
    throw error
  }
}

/** Signs in by the code that came by SMS, and ties WeChat to the account when the person came from there. */
export const useSignIn = (back: string | undefined) =>
  useMutation({ gcTime: 0, mutationFn: prove, onSuccess: (opened) => enter(opened, back) })
