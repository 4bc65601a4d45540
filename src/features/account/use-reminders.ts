import { useMutation } from '@tanstack/react-query'
import { type MessageKind, messageKinds } from '@contract/wechat/labels'
import type { RegionView } from '@contract/region/schema'
import { ApiError } from '@/shared/lib/http'
import { wechatLogin } from '@/shared/platform/login'
import { askForMessages } from '@/shared/platform/subscribe'
import { bindOwnWechat, consentToMessages } from './api'

type Offer = { kind: MessageKind; id: string }

/** Which of the kinds this district can send. */
export const offersOf = (wechat: RegionView['wechat'] | undefined, kinds: readonly MessageKind[]): Offer[] =>
  messageKinds.flatMap((kind) => {
    const id = wechat?.templates[kind]
    return id && kinds.includes(kind) ? [{ kind, id }] : []
  })

/** Whoever signed in by a code has no WeChat bound yet: that is done on the way. */
async function consent(kinds: readonly MessageKind[]): Promise<void> {
  try {
    await consentToMessages(kinds)
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'wechat_not_bound' && wechatLogin)) throw error
    await bindOwnWechat(await wechatLogin())
    await consentToMessages(kinds)
  }
}

/** Asks the person on WeChat's own sheet, which comes only right after the tap, and tells the service what they agreed to. */
export const useReminders = (offers: readonly Offer[]) =>
  useMutation({
    mutationFn: async () => {
      const ids = askForMessages ? await askForMessages(offers.map(({ id }) => id)) : []
      const kinds = offers.flatMap(({ kind, id }) => (ids.includes(id) ? [kind] : []))
      if (kinds.length > 0) await consent(kinds)
      return kinds
    },
  })
