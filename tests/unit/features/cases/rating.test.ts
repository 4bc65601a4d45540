import fc from 'fast-check'
import {
  checkRating,
  noAnswers,
  offersSendBack,
  type RatingAnswers,
  reasonsOf,
  toRating,
  withLevel,
} from '@/features/cases/rating-rules'

const answers = (more: Partial<RatingAnswers> = {}): RatingAnswers => ({
  ...noAnswers,
  responded: 'yes',
  solved: 'yes',
  satisfaction: 5,
  ...more,
})

describe('回访评价', () => {
  it('needs all three answers', () => {
    expect(Object.keys(checkRating(noAnswers))).toEqual(['responded', 'solved', 'satisfaction'])
    expect(checkRating(answers())).toEqual({})
  })

  it('needs a reason or words for 不满意 and 非常不满意 only', () => {
    for (const satisfaction of [1, 2]) {
      expect(checkRating(answers({ satisfaction }))).toEqual({ reasons: '请至少选一项原因，或写几句话' })
      expect(checkRating(answers({ satisfaction, text: ' ' }))).toHaveProperty('reasons')
      expect(checkRating(answers({ satisfaction, text: '没人来过' }))).toEqual({})
      expect(checkRating(answers({ satisfaction, reasons: [reasonsOf(satisfaction)[0]?.value ?? ''] }))).toEqual({})
    }
    for (const satisfaction of [3, 4, 5]) expect(checkRating(answers({ satisfaction }))).toEqual({})
  })

  it('takes 150 characters and says so at 151, emoji counted as one', () => {
    expect(checkRating(answers({ text: '😀'.repeat(150) }))).toEqual({})
    expect(checkRating(answers({ text: '好'.repeat(151) })).text).toContain('150')
  })

  it('drops reasons of another level, and keeps them when the level stays', () => {
    const bad = answers({ satisfaction: 2, reasons: ['209'] })
    expect(withLevel(bad, 3).reasons).toEqual([])
    expect(withLevel(bad, 2).reasons).toEqual(['209'])
  })

  it('never sends a reason that does not belong to the level', () => {
    const level = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 6 }), (levels) => {
        let now = answers({ satisfaction: 0 })
        for (const next of levels) {
          now = withLevel(now, next)
          now = {
            ...now,
            reasons: reasonsOf(next)
              .slice(0, 2)
              .map(({ value }) => value),
          }
        }
        const sent = toRating(now)
        expect(sent.reasons.every((code) => code.startsWith(String(sent.satisfaction)))).toBe(true)
      }),
    )
  })

  it('offers 退回重办 to whom something is left undone, where the desk takes it', () => {
    expect(offersSendBack({ allowed: ['rate', 'sendBack'] }, answers({ solved: 'no' }))).toBe(true)
    expect(offersSendBack({ allowed: ['rate', 'sendBack'] }, answers({ satisfaction: 2 }))).toBe(true)
    expect(offersSendBack({ allowed: ['rate', 'sendBack'] }, answers())).toBe(false)
    expect(offersSendBack({ allowed: ['rate'] }, answers({ solved: 'no' }))).toBe(false)
  })
})
