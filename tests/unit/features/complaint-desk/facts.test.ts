import {
  allBy,
  changesSince,
  dueFacts,
  dueWord,
  entryTitle,
  messagesOf,
  rowMeta,
  seenOf,
  stateTag,
} from '@/features/complaint-desk/facts'
import { queueGroups } from '@/features/complaint-desk/queue-groups'
import { handlingUnits } from '@/features/complaint-desk/units'
import { due, entry, ticket } from './build-ticket'

const now = new Date('2025-11-20T06:48:00Z')

describe('a row of the list', () => {
  it('is loud today and overdue, calm while there is time', () => {
    expect(dueWord(due({ day: '2025-11-20' }), now)).toEqual({ word: '今天到期', calm: false })
    expect(dueWord(due({ overdue: true }), now)).toEqual({ word: '已超期', calm: false })
    expect(dueWord(due(), now)).toEqual({ word: '12月12日(周五) 前', calm: true })
    expect(dueWord(null, now)).toBeNull()
  })

  it('says the state only where a queue mixes states', () => {
    expect(rowMeta(ticket(), now, false)).toBe('14:41，翠湖街道 云杉街社区，实名')
    expect(rowMeta(ticket(), now, true)).toBe('待受理，14:41，翠湖街道 云杉街社区，实名')
  })
})

describe('the dates of a ticket', () => {
  it('show the decision on acceptance first, then when the reply would be due', () => {
    const preview = { acceptBy: due(), replyBy: due(), acceptDays: 1, replyDays: 15 }
    const facts = dueFacts(ticket(), now, preview)
    expect(facts.map(({ title }) => title)).toEqual(['受理决定', '最迟答复'])
    expect(facts[0]?.calm).toBe(false)
    expect(facts[1]?.meta).toContain('共 15 个工作日')
  })

  it('say that the reply clock stands still while the citizen is asked', () => {
    const ask = { question: '灯杆上的编号？', answerBy: due() }
    const facts = dueFacts(ticket({ state: 'awaiting', ask, replyBy: due(), replyDays: 15 }), now)
    expect(facts.map(({ title }) => title)).toEqual(['等群众补充', '最迟答复'])
    expect(facts[1]).toMatchObject({ left: '', calm: true })
    expect(facts[1]?.meta).toContain('暂停')
  })

  it('leave the whole length out while it has not begun to count: 还剩 16，共 15 would puzzle', () => {
    const meta = (daysLeft: number) =>
      dueFacts(ticket({ state: 'handling', replyBy: due({ daysLeft }), replyDays: 15 }), now)[0]?.meta
    expect(meta(15)).toContain('共 15 个工作日')
    expect(meta(16)).not.toContain('共')
  })

  it('say when a date may still change because the holidays are not published', () => {
    const replyBy = due({ provisional: true })
    expect(dueFacts(ticket({ state: 'handling', replyBy, replyDays: 15 }), now)[0]?.meta).toContain('可能调整')
  })
})

describe('whose turn it is', () => {
  it('is said to the one who may move the ticket on, and not to one who looks on', () => {
    expect(stateTag(ticket({ allowed: ['accept', 'setUrgent'] }))).toMatchObject({ word: '等您受理', tone: 'turn' })
    expect(stateTag(ticket({ allowed: ['setUrgent'] }))).toMatchObject({ word: '待受理', tone: 'brand' })
  })

  it('tells a unit head to sign, though the ticket is 办理中', () => {
    expect(stateTag(ticket({ state: 'handling', allowed: ['signReply', 'sendBackReply'] })).word).toBe('等您签发')
  })
})

describe('what others did meanwhile', () => {
  it('is every event since the person began, oldest first', () => {
    const seen = seenOf(ticket())
    const later = ticket({
      version: 3,
      timeline: [entry({ seq: 3, kind: 'dispatched' }), entry({ seq: 2, kind: 'accepted' }), entry()],
    })
    expect(changesSince(later, seen).map(entryTitle)).toEqual(['已受理', '已派单'])
  })

  it.each([
    ['reviewDecided', true, '复核决定：重新办理'],
    ['reviewDecided', false, '复核决定：维持原决定'],
    ['extensionDecided', false, '不同意延期'],
    ['urgencySet', false, '取消紧急标记'],
  ] as const)('%s with granted %s reads %s', (kind, granted, words) => {
    expect(entryTitle(entry({ kind, granted }))).toBe(words)
  })

  it("is nobody else's doing when all of it carries the own staff number", () => {
    expect(allBy([entry({ staffNo: '0417' })], '0417')).toBe(true)
    expect(allBy([entry({ staffNo: '0417' }), entry({ staffNo: '0418' })], '0417')).toBe(false)
    expect(allBy([entry({ by: 'citizen' })], null)).toBe(false)
    expect(allBy([], '0417')).toBe(false)
  })

  it('shows only what citizen and unit wrote as messages', () => {
    const timeline = [
      entry({ seq: 3, kind: 'messaged', text: '明天到场' }),
      entry({ seq: 2, kind: 'progressed', text: '已排查' }),
      entry(),
    ]
    expect(messagesOf(ticket({ timeline })).map(({ text }) => text)).toEqual(['明天到场'])
  })
})

describe('the queues', () => {
  const counts = {
    queues: [
      { queue: 'pending', count: 4 },
      { queue: 'overdue', count: 1 },
      { queue: 'all', count: 9 },
    ],
    reveals: 2,
  } as const
  const ids = (role: string) =>
    queueGroups({ ...counts, queues: [...counts.queues] }, role).map(({ items }) => items.map(({ id }) => id))

  it('stand in the order of the service, times and the rest below', () => {
    expect(ids('dispatcher')).toEqual([
      ['pending'],
      ['overdue'],
      ['all', 'call', 'reveals', 'stopHelping', 'board', 'workload'],
    ])
  })

  it('show 身份查看 only to those who have it', () => {
    expect(ids('handler')).toEqual([['pending'], ['overdue'], ['all', 'promiseList']])
  })
})

describe('the units to choose from', () => {
  const list = {
    items: [
      { code: 'desk-12345', name: '受理台', shortName: '受理台', kind: 'desk' },
      { code: 'water', name: '水务局', shortName: '水务局', kind: 'department' },
    ],
  }

  it('leave out desks that handle nothing', () => {
    expect(handlingUnits(list, [], null)).toEqual([{ value: 'water', label: '水务局' }])
  })

  it('show the unit complained about, but it cannot be chosen', () => {
    expect(handlingUnits(list, [], { code: 'water', name: '水务局' })).toEqual([
      { value: 'water', label: '水务局（被反映单位，回避）', disabled: true },
    ])
  })

  it('name the suggested unit before the list is read', () => {
    expect(handlingUnits(undefined, [{ code: 'water', name: '水务局' }, null], null)).toEqual([
      { value: 'water', label: '水务局' },
    ])
  })
})
