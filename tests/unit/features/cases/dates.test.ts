import { dateTiles, rightsOf } from '@/features/cases/case-dates'
import { dueWords, leftWords } from '@/features/cases/due-words'
import { due, item, now, view } from './view'

const reply = {
  n: 1,
  at: '2025-11-20T09:00:00+08:00',
  outcome: 'solved' as const,
  text: '已换好 6 盏灯。',
  unitName: '城市管理局',
  photos: [],
  rateBy: due('2025-11-27', { daysLeft: 7 }),
  rating: null,
}

describe('how much time is left', () => {
  it('counts the desks in working days and the citizen in days', () => {
    expect(leftWords(due('2025-12-02'), 'working', now)).toBe('还剩 8 个工作日')
    expect(leftWords(due('2025-11-27', { daysLeft: 5 }), 'calendar', now)).toBe('还剩 7 天')
  })

  it('says today on the last day, which still counts to 24:00', () => {
    const lastDay = due('2025-11-20', { daysLeft: 0 })
    expect(leftWords(lastDay, 'working', now)).toBe('今天到期')
    expect(leftWords(lastDay, 'calendar', new Date('2025-11-20T23:59:59+08:00'))).toBe('今天到期')
  })

  it('says how long a desk is late, at least one working day', () => {
    expect(leftWords(due('2025-11-14', { overdue: true, daysLeft: -4 }), 'working', now)).toBe('已超期 4 个工作日')
    expect(leftWords(due('2025-11-16', { overdue: true, daysLeft: 0 }), 'working', now)).toBe('已超期 1 个工作日')
  })

  it('names who does what by when in a list', () => {
    expect(dueWords(item(), now)).toEqual({ meta: '城市管理局最迟 12月2日(周二) 前答复您', left: '还剩 8 个工作日' })
    expect(dueWords(item({ state: 'replied', due: due('2025-11-27') }), now)?.meta).toBe(
      '已答复。请在 11月27日(周四) 前评价',
    )
    expect(dueWords(item({ state: 'closed', due: null }), now)).toBeNull()
  })
})

describe('the date tiles of a case', () => {
  it('shows the reply first and the open promises after it', () => {
    const promises = [
      { id: 'p1', text: '换好 6 盏灯', due: due('2025-11-28'), state: 'open' as const },
      { id: 'p2', text: '现场勘查', due: due('2025-11-18'), state: 'kept' as const },
    ]
    const tiles = dateTiles(view({ promises }), now)
    expect(tiles.map(({ title }) => title)).toEqual(['最迟 12月2日(周二) 前答复您', '承诺：换好 6 盏灯'])
    expect(tiles[0]).toMatchObject({ left: '还剩 8 个工作日', meta: '共 15 个工作日', calm: false })
  })

  it('says that a date may move while the holidays are not published', () => {
    expect(dateTiles(view({ replyBy: due('2026-01-05', { provisional: true }) }), now)[0]?.meta).toContain(
      '节假日安排公布后可能调整',
    )
  })

  it('does not say 还剩 16，共 15 for a case filed on a rest day', () => {
    expect(dateTiles(view({ replyBy: due('2025-12-12', { daysLeft: 16 }) }), now)[0]?.meta).toBe('')
  })

  it('asks for the answer and lets the reply rest while the unit waits', () => {
    const tiles = dateTiles(
      view({ state: 'awaiting', ask: { question: '灯杆编号？', answerBy: due('2025-11-26', { daysLeft: 4 }) } }),
      now,
    )
    expect(tiles.map(({ id, calm }) => [id, calm])).toEqual([
      ['answer', false],
      ['reply', true],
    ])
    expect(tiles[1]?.left).toBeUndefined()
  })

  it('asks for a rating until it is given', () => {
    expect(dateTiles(view({ state: 'replied', reply }), now)[0]).toMatchObject({ id: 'rate', left: '还剩 7 天' })
    const rating = {
      serviceNumber: 1,
      satisfaction: 5,
      responded: true,
      solved: true,
      reasons: [],
      text: '',
      at: reply.at,
      channel: 'app' as const,
      operator: null,
      correctBy: null,
      corrected: false,
    }
    expect(dateTiles(view({ state: 'replied', reply: { ...reply, rating } }), now)).toEqual([])
  })
})

describe('the rights of the citizen', () => {
  const windows = {
    replyWindow: { value: 7, source: '本地规定第 3 条' },
    reviewWindow: { value: 30, source: '本地规定第 4 条' },
  }

  it('tells all three before the reply, with the lengths of the district', () => {
    expect(rightsOf(view(), windows, now).map(({ title }) => title)).toEqual([
      '12月2日(周二) 后还没答复',
      '收到答复后 7 天内',
      '办结后 30 天内',
    ])
  })

  it('names the day as soon as it is known', () => {
    const titles = rightsOf(
      view({ state: 'closed', reviewBy: due('2025-12-20'), allowed: ['requestReview'] }),
      windows,
      now,
    ).map(({ title }) => title)
    expect(titles).toEqual(['12月20日(周六) 前可以申请复核'])
  })

  it('promises no review that was used up', () => {
    expect(rightsOf(view({ state: 'closed', reviewBy: due('2025-12-20'), allowed: [] }), windows, now)).toEqual([])
  })
})
