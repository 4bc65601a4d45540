import { dayInWords } from '../../../../server/src/modules/inbox/day-words'
import { demoRegion } from '../../../support/demo-region'
import { notesOf } from '../../../../server/src/modules/inbox/messages'

describe('what the inbox says', () => {
  it('names days as people say them', () => {
    expect([dayInWords('2026-12-14'), dayInWords('2027-01-03')]).toEqual(['12月14日(周一)', '1月3日(周日)'])
  })

  it('tells a citizen by when to rate, without a date in numbers', () => {
    const rateBy = { at: '2026-12-01T16:00:00.000Z', day: '2026-12-01', provisional: false }
    const payload = { outcome: 'solved' as const, text: '已修好', promises: [], n: 1, rateBy }
    expect(notesOf({ kind: 'replied', payload }, 'handler', demoRegion.clocks).map((note) => note.text)).toEqual([
      '请在 12月1日(周二) 前评价；不满意可以退回重办。',
    ])
  })
})
