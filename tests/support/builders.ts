import type { CommandInputs, NewAnonymousComplaint, NewComplaint } from '@contract/complaint/schema'
import { randomBytes, randomInt } from 'node:crypto'

/** One of its kind each time, as an app makes it for a draft or a command. */
export const newKey = () => randomBytes(16).toString('hex')

export const newLookupCode = () => Array.from({ length: 16 }, () => randomInt(10)).join('')

const matter = {
  type: 'complain',
  category: '0101',
  title: '翠湖路连续六盏路灯不亮',
  story: '从上周起整夜不亮，孩子放学看不清路。',
  happened: '上周三晚上',
  place: '990102005002',
  placeDetail: '小学门口',
  aboutUnit: null,
  truthful: true,
} as const

export const complaint = (changes: Partial<NewComplaint> = {}): NewComplaint => ({
  ...matter,
  identity: 'named',
  name: '王小明',
  ...changes,
})

export const anonymousComplaint = (changes: Partial<NewAnonymousComplaint> = {}): NewAnonymousComplaint => ({
  ...matter,
  lookupCode: newLookupCode(),
  ...changes,
})

const reason = { reason: '理由写得清清楚楚' }

/** What people write when nothing about it matters to the test. */
export const inputs: { [K in keyof CommandInputs]: CommandInputs[K] } = {
  accept: {},
  refuse: { code: 'R5', reason: '不属于政府职责范围', route: '' },
  transfer: { line: '119', reason: '有人被困，需要救援' },
  dispatch: { unit: 'urban-management', coUnits: [], note: '' },
  answer: { outcome: 'explained', text: '路灯按季节调整开灯时间，已说明。' },
  decideObjection: { decision: 'same', reason: '仍由原单位办理' },
  setUrgent: { urgent: true, reason: '靠近小学，比较紧急' },
  pursue: reason,
  sign: {},
  object: reason,
  progress: { text: '已排查线路' },
  ask: { question: '请问是哪一侧的路灯？' },
  reply: { outcome: 'solved', text: '六盏路灯已经全部换好。', promises: [] },
  requestExtension: { days: 3, reason: '备件没到，需要等几天' },
  requestTermination: reason,
  keepPromise: { promise: '', text: '已经做到了' },
  message: { text: '请问什么时候来修？' },
  signReply: {},
  sendBackReply: reason,
  decideExtension: { grant: true, ...reason },
  decideTermination: { grant: true, ...reason },
  decideReview: { decision: 'reopen', ...reason },
  giveOpinion: { text: '我们负责的一段已经看过' },
  inviteCoUnits: { units: ['housing'], note: '' },
  assign: { handler: 'H001', reason: '' },
  reportSupervision: { text: '已经安排抢修，明天完成' },
  note: { text: '来电说晚上不便接电话' },
  publish: { title: '路灯不亮', text: '一段路的路灯不亮，正在处理。' },
  unpublish: reason,
  merge: { into: '202611219901020000001', ...reason },
  unmerge: reason,
  callBack: { reached: false, note: '响铃没人接' },
  confirmPromise: { promise: '' },
  disputePromise: { promise: '', text: '还是老样子' },
  correctRating: { rating: { responded: true, solved: true, satisfaction: 4, reasons: [], text: '' } },
  openSupervision: { ground: 'refuses', ...reason },
  closeSupervision: { opinion: '已经整改到位', finding: 'mended' },
  supplement: { text: '是路北侧的灯' },
  urge: {},
  withdraw: { reason: '' },
  rate: { responded: true, solved: true, satisfaction: 5, reasons: ['517'], text: '' },
  sendBack: { reason: '还是没有修好', rating: null },
  requestReview: reason,
}
