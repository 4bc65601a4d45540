import type { MessageKind } from '@contract/wechat/labels'
import type { Tx } from '../../plugins/db/types'
import type { OutboxRow } from '../../plugins/outbox/repository'
import type { Ports } from '../../plugins/ports'
import { wechatRepository } from './repository'

/** What is told: a number and where it stands, never what was written, whoever filed and however. */
export type WechatNews = { kind: MessageKind; state: string; tip: string }
type Letter = WechatNews & { accountId: string; number: string; at: string }

const CONTEXT = 'outbox.wechat'
const PAGE = 'features/cases/pages/detail/index'

/** As the fields of a template take it: 2026年11月24日 10:05, in the time of the district. */
const timeInWords = (at: Date) => {
  const { year, month, day, hour, minute } = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: 'Asia/Shanghai',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return `${year}年${month}月${day}日 ${hour}:${minute}`
}

export const createWechatMessages = (ports: Pick<Ports, 'wechat' | 'vault' | 'enqueue' | 'log'>) => ({
  /** Uses up one consent, if there is one, and leaves the message to the outbox in the same transaction. */
  async offer(tx: Tx, accountId: string, number: string, at: string, news: WechatNews): Promise<void> {
    const { wechat, vault } = ports
    if (!wechat?.templates[news.kind] || !(await wechatRepository(tx).takeConsent(accountId, news.kind))) return
    const letter: Letter = { ...news, accountId, number, at }
    await ports.enqueue(tx, 'wechat', { sealed: vault.seal(JSON.stringify(letter), CONTEXT) })
  },

  async deliver(tx: Tx, row: OutboxRow): Promise<void> {
    const { wechat, vault, log } = ports
    const letter = JSON.parse(vault.open(String(row.payload.sealed), CONTEXT)) as Letter
    const template = wechat?.templates[letter.kind]
    const binding = await wechatRepository(tx).findByAccount(letter.accountId)
    // Unbound, or switched off, since: nobody is there to tell.
    if (!wechat || !template || !binding) return
    const outcome = await wechat.send({
      openid: vault.open(binding.openid_sealed, 'wechat.openid'),
      template,
      page: `${PAGE}?number=${letter.number}`,
      parts: {
        number: letter.number,
        state: letter.state,
        time: timeInWords(new Date(letter.at)),
        tip: letter.tip,
      },
    })
    if (outcome === 'refused') await wechatRepository(tx).endConsent(letter.accountId, letter.kind)
    if (outcome === 'unsendable') log.error({ kind: letter.kind }, 'a wechat template does not fit, see docs/wechat.md')
  },
})
export type WechatMessages = ReturnType<typeof createWechatMessages>
