import { HostFailure, type HostFunction } from './call'
import type { HostEvents } from './host-events'

type Answer = { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }

/** What WeChat holds back until the person has agreed to the privacy guide. */
const PRIVATE = [
  'chooseMedia',
  'chooseMessageFile',
  'setClipboardData',
  'saveImageToPhotosAlbum',
  'addPhoneCalendar',
  'getFuzzyLocation',
  'chooseLocation',
]

/** What WeChat itself asks a person and does around a mini-program; a test says how this person answers. */
export class WechatFace {
  /** Whether the privacy guide is still to be agreed to. */
  unagreed = false
  /** Which templates the person takes when WeChat asks for messages. */
  takes: (templateId: string) => boolean = () => true
  /** What the phone number button hands over; null when the person closes WeChat's sheet. */
  phoneCode: string | null = null
  /** How often a new version was put in place. */
  updates = 0
  private readonly tapped = new Set<string>()
  private readonly updateReady: (() => void)[] = []

  constructor(private readonly events: HostEvents) {}

  readonly later: Record<string, HostFunction> = {
    getPrivacySetting: () => ({ needAuthorization: this.unagreed, privacyContractName: '《法惠民隐私保护指引》' }),
    requirePrivacyAuthorize: () => this.askPrivacy(),
    requestSubscribeMessage: ({ tmplIds }) => {
      const ids = tmplIds as string[]
      if (ids.length > 3) throw new HostFailure('Templates size must be 1 to 3')
      return Object.fromEntries(ids.map((id) => [id, this.takes(id) ? 'accept' : 'reject']))
    },
  }

  readonly now = {
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: (listener: () => void) => void this.updateReady.push(listener),
      onUpdateFailed: () => undefined,
      applyUpdate: () => void (this.updates += 1),
    }),
  }

  /** The same functions, held back where WeChat would hold them back. */
  guarded(table: Record<string, HostFunction>): Record<string, HostFunction> {
    const held = PRIVATE.filter((name) => name in table).map((name): [string, HostFunction] => [
      name,
      async (options) => {
        await this.askPrivacy()
        return table[name]!(options)
      },
    ])
    return { ...table, ...Object.fromEntries(held) }
  }

  /** WeChat has fetched a new version. */
  fetchUpdate(): void {
    for (const listener of this.updateReady) listener()
  }

  /** A button with open-type was tapped; gives the event it answers with, once the person has. */
  async press(id: string, openType: string): Promise<{ type: string; detail: Record<string, unknown> } | null> {
    this.tapped.add(id)
    if (openType === 'agreePrivacyAuthorization') return { type: 'agreeprivacyauthorization', detail: {} }
    if (openType !== 'getPhoneNumber') return null
    const type = 'getphonenumber'
    try {
      await this.askPrivacy()
    } catch (error) {
      return { type, detail: { errMsg: `getPhoneNumber:fail ${(error as Error).message}` } }
    }
    const { phoneCode: code } = this
    return code
      ? { type, detail: { errMsg: 'getPhoneNumber:ok', code } }
      : { type, detail: { errMsg: 'getPhoneNumber:fail user deny' } }
  }

  private askPrivacy(): Promise<void> {
    if (!this.unagreed) return Promise.resolve()
    if (!this.events.hears('NeedPrivacyAuthorization')) {
      // WeChat's own window comes up, and this person agrees.
      this.unagreed = false
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const answer = ({ event, buttonId = '' }: Answer) => {
        if (event === 'exposureAuthorization') return
        const agreed = event === 'agree' && this.tapped.has(buttonId)
        if (agreed) this.unagreed = false
        if (agreed) resolve()
        else reject(new HostFailure('privacy permission is not authorized'))
      }
      this.events.emit('NeedPrivacyAuthorization', answer, { referrer: '' })
    })
  }
}
