import { wechatLimits } from '@contract/wechat/limits'
import type { Vault } from '../../plugins/crypto/vault'

const CONTEXT = 'wechat.bind-ticket'

/** Carries an openid from one request to the next, sealed, so that nothing is kept of people who then go away. */
export const createBindTickets = (vault: Vault, clock: () => Date) => ({
  write(openid: string): string {
    const until = clock().getTime() + wechatLimits.bindTicketMinutes * 60_000
    return vault.seal(JSON.stringify({ openid, until }), CONTEXT)
  },
  /** Null when it is over, or was not made here. */
  read(ticket: string): string | null {
    try {
      const { openid, until } = JSON.parse(vault.open(ticket, CONTEXT)) as { openid: string; until: number }
      return until > clock().getTime() ? openid : null
    } catch {
      return null
    }
  },
})
