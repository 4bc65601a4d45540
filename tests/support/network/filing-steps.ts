import { randomUUID } from 'node:crypto'
import type { Paged } from '@contract/common/schema'
import type { CaseItem } from '@contract/complaint/schema'
import type { Identity } from '@contract/complaint/states'
import { accountRoutes } from '@/features/account/routes'
import { filingRoutes } from '@/features/complaint/routes'
import { newKey, newLookupCode } from '../builders'
import { type Api, newPhone } from '../e2e/api'
import { answeredFiling } from '../e2e/drafts'
import { cuts } from './moments'
import type { Step } from './play'
import type { Hands } from './stage'

/** A title nobody else has written. */
const newTitle = () => `路灯不亮 ${randomUUID().slice(0, 8)}`

const pressAgain = (hands: Hands) => async () => {
  if (await hands.has('retry')) await hands.press('retry')
}

/** A reading: the question comes when its table has come. */
const reading = (name: string, request: RegExp, page: string, shown: string, kept?: Record<string, unknown>): Step => ({
  name,
  request,
  async sets(stage) {
    const hands = await stage.arrives('visitor', kept)
    return {
      hands,
      acts: () => hands.opens(page),
      again: pressAgain(hands),
      done: () => hands.sees(shown),
    }
  },
})

async function titled(api: Api, title: string): Promise<number> {
  const path = `/desk/tickets?queue=all&q=${encodeURIComponent(title)}`
  const { items } = await api.send<Paged<CaseItem>>('GET', path, await api.asStaff('dispatcher'))
  return items.filter((item) => item.title === title).length
}
async function ownCases(api: Api, phone: string): Promise<number> {
  const token = await api.tokenOf(phone)
  return (await api.send<Paged<CaseItem>>('GET', '/complaints?filter=open', { token })).items.length
}

const sending = (name: string, identity: Identity): Step => ({
  name,
  request: identity === 'anonymous' ? /POST .*\/anonymous\/complaints$/ : /POST .*v1\/complaints$/,
  sampled: cuts,
  async sets(stage) {
    const phone = newPhone()
    const title = newTitle()
    const code = identity === 'anonymous' ? { name: '', lookupCode: newLookupCode(), codeSaved: true } : {}
    const kept = answeredFiling({ key: newKey(), identity, title, truthful: true, ...code })
    const hands = await stage.arrives(identity === 'anonymous' ? 'visitor' : { phone }, kept)
    await hands.opens(filingRoutes.step('check'))
    await hands.sees('file-submit')
    return {
      hands,
      acts: () => hands.press('file-submit'),
      keeps: () => hands.sees('file-failure'),
      again: () => hands.press('file-submit'),
      done: () => hands.sees('receipt-done'),
      effects: () => (identity === 'anonymous' ? titled(stage.api, title) : ownCases(stage.api, phone)),
    }
  },
})

const codeAsked: Step = {
  name: '要验证码',
  request: /POST .*\/sign-in\/codes$/,
  async sets(stage) {
    const hands = await stage.arrives('visitor')
    await hands.opens(accountRoutes.signIn)
    await hands.write('phone', newPhone())
    return {
      hands,
      acts: () => hands.press('sign-in-send'),
      keeps: () => hands.sees('sign-in-problem'),
      again: () => hands.press('sign-in-send'),
      done: () => hands.sees('sign-in-enter'),
    }
  },
}

const codeEntered: Step = {
  name: '用验证码登录',
  request: /POST .*\/sign-in\/sessions$/,
  sampled: ['during'],
  async sets(stage) {
    const hands = await stage.arrives('visitor')
    await hands.opens(accountRoutes.signIn)
    await hands.write('phone', newPhone())
    await hands.press('sign-in-send')
    await hands.sees('demo-code')
    const code = (await hands.reads('demo-code')).replace(/\D/g, '')
    await hands.write('smsCode', code)
    return {
      hands,
      acts: () => hands.press('sign-in-enter'),
      keeps: async () => {
        await hands.sees('sign-in-problem')
        expect(await hands.value('smsCode')).toBe(code)
      },
      again: () => hands.press('sign-in-enter'),
      done: () => hands.misses('sign-in-enter'),
    }
  },
}

export const filingSteps: readonly Step[] = [
  reading('取类别', /GET .*\/categories$/, filingRoutes.step('type'), 'file-group-01'),
  reading('取地区', /GET .*\/region$/, filingRoutes.step('privacy'), 'file-continue', answeredFiling({ identity: '' })),
  reading('取地点', /GET .*\/places$/, filingRoutes.step('place'), 'file-continue', answeredFiling({ place: '' })),
  reading('取期限', /GET .*\/complaint-deadlines/, filingRoutes.step('check'), 'file-submit', answeredFiling()),
  codeAsked,
  codeEntered,
  sending('提交实名诉求', 'named'),
  sending('提交保密诉求', 'confidential'),
  sending('提交匿名诉求', 'anonymous'),
]
