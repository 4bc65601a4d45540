import { useMutation } from '@tanstack/react-query'
import { wechatLogin } from '@/shared/platform/login'
import { bindWechat, signInByWechat } from './api'
import { enter } from './use-sign-in'

/** One tap: a WeChat that is known is signed in, another gets a ticket to give with a phone. */
export const useWechatSignIn = (back: string | undefined, onTicket: (bindTicket: string) => void) =>
  useMutation({
    gcTime: 0,
    mutationFn: async () => signInByWechat(wechatLogin ? await wechatLogin() : ''),
    onSuccess: ({ session, bindTicket }) => {
      if (session) enter(session, back)
      else if (bindTicket) onTicket(bindTicket)
    },
  })

/** The phone number the person chose in WeChat. */
export const useWechatPhone = (back: string | undefined, bindTicket: string) =>
  useMutation({
    gcTime: 0,
    mutationFn: (phoneCode: string) => bindWechat({ bindTicket, phoneCode }),
    onSuccess: (opened) => enter(opened, back),
  })
