import { accountLimits } from '@contract/account/limits'
import type { Role } from '@contract/account/labels'

/** How long a session of this role lives. */
export const sessionEnd = (role: Role, from: Date) =>
  new Date(
    from.getTime() +
      (role === 'citizen' ? accountLimits.citizenSessionDays * 24 : accountLimits.staffSessionHours) * 3_600_000,
  )

/** Seconds to wait before another code may be asked for; 0 when now. */
export function codeWait(sent: { n: number; last: Date | null }, now: Date): number {
  if (sent.n >= accountLimits.codesPerHour) return 3600
  if (!sent.last) return 0
  return Math.max(0, accountLimits.codeResendSeconds - Math.floor((now.getTime() - sent.last.getTime()) / 1000))
}

/** Milliseconds for which a used code opens a session again: whoever sent it may not have got the reply. */
const SENT_AGAIN_MS = 60_000
export const isGood = (code: { expires_at: Date; used_at: Date | null }, now: Date) =>
  code.expires_at > now && (code.used_at === null || now.getTime() - code.used_at.getTime() < SENT_AGAIN_MS)

export const maskPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(7)}`

const clients: [RegExp, string][] = [
  [/MicroMessenger|miniProgram/i, '微信'],
  [/Android/i, '安卓手机浏览器'],
  [/iPhone|iPad/i, '苹果手机浏览器'],
  [/Windows/i, 'Windows 电脑'],
  [/Mac OS/i, '苹果电脑'],
  [/Linux/i, 'Linux 电脑'],
]
/** A coarse name a person recognises; the user agent itself is not kept. */
export const clientName = (agent: string) => clients.find(([pattern]) => pattern.test(agent))?.[1] ?? '其他设备'
