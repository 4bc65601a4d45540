import type { SmsPort } from './ports'

const PATIENCE_MS = 10_000

/** Hands each message as JSON {phone, text} to the operator's gateway. */
export const createSmsWebhook = (url: string): SmsPort => ({
  async send(phone, text) {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone, text }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!reply.ok) throw new Error(`sms gateway answered ${reply.status}`)
  },
})
