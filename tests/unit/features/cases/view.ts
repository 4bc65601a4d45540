import type { CaseItem, CaseView, Due, TimelineEntry } from '@contract/complaint/schema'

/** 2025-11-20, a Thursday. */
export const now = new Date('2025-11-20T10:00:00+08:00')

/** 24:00 of the day. */
export const due = (day: string, more: Partial<Due> = {}): Due => ({
  at: new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString(),
  day,
  provisional: false,
  daysLeft: 8,
  overdue: false,
  level: 'calm',
  ...more,
})

export const item = (more: Partial<CaseItem> = {}): CaseItem => ({
  number: '202511109901020002054',
  type: 'complain',
  identity: 'named',
  state: 'handling',
  title: '翠湖路连续 6 盏路灯不亮',
  categoryName: '市政设施 / 路灯',
  placeName: '翠湖街道 幸福里社区',
  unitName: '城市管理局',
  filedAt: '2025-11-10T20:16:00+08:00',
  due: due('2025-12-02'),
  turn: 'unit',
  urgent: false,
  supervised: false,
  ...more,
})

export const view = (more: Partial<CaseView> = {}): CaseView => ({
  ...item(),
  channel: 'app',
  category: { code: 'lamp', name: '市政设施 / 路灯' },
  place: { code: 'xfl', name: '翠湖街道 幸福里社区' },
  placeDetail: '',
  story: '6 盏路灯不亮',
  happened: '',
  answers: [],
  photos: [],
  unit: { code: 'cg', name: '城市管理局' },
  coUnits: [],
  version: 4,
  acceptBy: null,
  replyBy: due('2025-12-02'),
  replyDays: 15,
  acceptedAt: '2025-11-11T10:48:00+08:00',
  ask: null,
  reply: null,
  promises: [],
  refusal: null,
  timeline: [],
  allowed: [],
  returns: 0,
  reviewBy: null,
  rateUntil: null,
  disclosures: 0,
  rights: [],
  ...more,
})

export const entry = (more: Partial<TimelineEntry>): TimelineEntry => ({
  seq: 1,
  at: '2025-11-12T09:05:00+08:00',
  kind: 'filed',
  by: 'citizen',
  proxy: false,
  unitName: null,
  staffNo: null,
  text: null,
  photos: [],
  day: null,
  outcome: null,
  granted: null,
  rung: null,
  code: null,
  ...more,
})
