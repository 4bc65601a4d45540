import type { CaseView } from '@contract/complaint/schema'
import { actPage } from '@/features/complaint-desk/public'
import { casesRoutes } from '@/features/cases/routes'
import { inputs } from '../builders'
import { type Api, newPhone } from '../e2e/api'
import { inDays } from '../e2e/desk-work'
import { cuts } from './moments'
import type { Step } from './play'
import type { Hands, Stage } from './stage'

const words = '灯杆上的编号是 YX-0417。'
const kept = (hands: Hands, field: string, problem: string) => async () => {
  await hands.sees(problem)
  expect(await hands.value(field)).toBe(words)
}

/** A case of a new person, as far along as `act` needs it. */
async function caseFor(api: Api, stands: 'filed' | 'handling' | 'replied'): Promise<{ phone: string; number: string }> {
  const phone = newPhone()
  const { number } = await api.file(phone)
  if (stands === 'replied') await api.act('dispatcher', number, 'accept', { answer: inputs.answer })
  if (stands === 'handling') {
    await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
    await api.act('handler', number, 'sign', {})
  }
  return { phone, number }
}
const timesIn = async (api: Api, phone: string, number: string, kind: CaseView['timeline'][number]['kind']) => {
  const view = await api.send<CaseView>('GET', `/complaints/${number}`, { token: await api.tokenOf(phone) })
  return view.timeline.filter((entry) => entry.kind === kind).length
}

const writing = (name: string, act: 'supplement' | 'message', kind: 'supplemented' | 'messaged'): Step => ({
  name,
  request: new RegExp(`POST .*/${act}$`),
  sampled: act === 'supplement' ? cuts : undefined,
  async sets(stage) {
    const { phone, number } = await caseFor(stage.api, act === 'message' ? 'handling' : 'filed')
    const hands = await stage.arrives({ phone })
    await hands.opens(casesRoutes.write(act, number))
    await hands.write('text', words)
    return {
      hands,
      acts: () => hands.press('write-send'),
      keeps: kept(hands, 'text', 'send-problem'),
      again: () => hands.press('write-send'),
      done: () => hands.misses('write-send'),
      effects: () => timesIn(stage.api, phone, number, kind),
    }
  },
})

const urging: Step = {
  name: '催办',
  request: /POST .*\/urge$/,
  async sets(stage) {
    const { phone, number } = await caseFor(stage.api, 'handling')
    const hands = await stage.arrives({ phone })
    await hands.opens(casesRoutes.detail(number))
    await hands.press('case-urge')
    return {
      hands,
      acts: () => hands.press('case-urge-confirm'),
      keeps: () => hands.sees('send-problem'),
      again: () => hands.press('case-urge-confirm'),
      done: () => hands.misses('case-urge-confirm'),
      effects: () => timesIn(stage.api, phone, number, 'urged'),
    }
  },
}

/** The three answers of 回访, up to the button that sends them. */
async function answers(stage: Stage, solved: 'yes' | 'no', level: number) {
  const { phone, number } = await caseFor(stage.api, 'replied')
  const hands = await stage.arrives({ phone })
  await hands.opens(casesRoutes.rate(number))
  await hands.press('responded-yes')
  await hands.press(`solved-${solved}`)
  await hands.press(`satisfaction-${level}`)
  return { hands, phone, number }
}

const rating: Step = {
  name: '评价',
  request: /POST .*\/rate$/,
  sampled: cuts,
  async sets(stage) {
    const { hands, phone, number } = await answers(stage, 'yes', 5)
    return {
      hands,
      acts: () => hands.press('rate-send'),
      keeps: () => hands.sees('send-problem'),
      again: () => hands.press('rate-send'),
      done: () => hands.misses('rate-send'),
      effects: () => timesIn(stage.api, phone, number, 'rated'),
    }
  },
}

const sendingBack: Step = {
  name: '退回重办',
  request: /POST .*\/send-back$/,
  async sets(stage) {
    const { hands, phone, number } = await answers(stage, 'no', 3)
    await hands.press('rate-send-back')
    await hands.write('reason', words)
    return {
      hands,
      acts: () => hands.press('send-back-send'),
      keeps: kept(hands, 'reason', 'send-problem'),
      again: () => hands.press('send-back-send'),
      done: () => hands.misses('send-back-send'),
      effects: () => timesIn(stage.api, phone, number, 'returned'),
    }
  },
}

/** A case with a promise the unit says it kept. */
async function keptCase(api: Api) {
  const { phone, number } = await caseFor(api, 'handling')
  const promise = { text: '换好六盏路灯', day: inDays(7) }
  const ticket = await api.act('handler', number, 'progress', { text: words, promise })
  const { id } = ticket.promises[0]!
  await api.act('handler', number, 'keepPromise', { promise: id, text: words })
  return { phone, number, id }
}

const confirming: Step = {
  name: '确认承诺做到',
  request: /POST .*\/confirm-promise$/,
  async sets(stage) {
    const { phone, number } = await keptCase(stage.api)
    const hands = await stage.arrives({ phone })
    await hands.opens(casesRoutes.detail(number))
    await hands.press('promise-0-confirm')
    return {
      hands,
      acts: () => hands.press('promise-confirm'),
      keeps: () => hands.sees('send-problem'),
      again: () => hands.press('promise-confirm'),
      done: () => hands.misses('promise-confirm'),
      effects: () => timesIn(stage.api, phone, number, 'promiseConfirmed'),
    }
  },
}

const disputing: Step = {
  name: '承诺没有做到',
  request: /POST .*\/dispute-promise$/,
  async sets(stage) {
    const { phone, number, id } = await keptCase(stage.api)
    const hands = await stage.arrives({ phone })
    await hands.opens(casesRoutes.write('disputePromise', number, id))
    await hands.write('text', words)
    return {
      hands,
      acts: () => hands.press('write-send'),
      keeps: kept(hands, 'text', 'send-problem'),
      again: () => hands.press('write-send'),
      done: () => hands.misses('write-send'),
      effects: () => timesIn(stage.api, phone, number, 'promiseDisputed'),
    }
  },
}

type Desk = { name: string; staff: 'dispatcher' | 'handler'; action: 'acceptAnswer' | 'reply'; kind: 'replied' }
const atDesk = ({ name, staff, action, kind }: Desk): Step => ({
  name,
  sampled: ['during'],
  request: action === 'reply' ? /POST .*\/reply$/ : /POST .*\/accept$/,
  async sets(stage) {
    const { number } = await caseFor(stage.api, action === 'reply' ? 'handling' : 'filed')
    const hands = await stage.arrives({ staff })
    await hands.opens(actPage(number, action))
    await hands.press('act-outcome-solved')
    await hands.write('act-text', words)
    return {
      hands,
      acts: () => hands.press('act-submit'),
      // The ticket may be read again first: then the form is done without a press.
      keeps: async () => {
        await Promise.race([hands.sees('act-problem'), hands.misses('act-text')])
        if (await hands.has('act-text')) await kept(hands, 'act-text', 'act-problem')()
      },
      again: () => Promise.race([hands.press('act-submit'), hands.misses('act-text')]),
      done: () => hands.misses('act-text'),
      effects: async () =>
        (await stage.api.ticket(number)).timeline.filter((entry) => entry.kind === kind && entry.text === words).length,
    }
  },
})

export const caseSteps: readonly Step[] = [
  writing('补充情况', 'supplement', 'supplemented'),
  writing('留言', 'message', 'messaged'),
  urging,
  rating,
  sendingBack,
  atDesk({ name: '受理台即时答复', staff: 'dispatcher', action: 'acceptAnswer', kind: 'replied' }),
  atDesk({ name: '承办人答复', staff: 'handler', action: 'reply', kind: 'replied' }),
  confirming,
  disputing,
]
