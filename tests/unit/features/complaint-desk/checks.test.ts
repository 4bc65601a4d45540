import { complaintErrors, fieldSentence } from '@contract/complaint/errors'
import { check, fieldOf } from '@/features/complaint-desk/checks'
import { type Action, initialValues, type Values } from '@/features/complaint-desk/model'
import { due, ticket } from './build-ticket'

const today = '2025-11-20'
const faults = (action: Action, values: Partial<Values>, about = ticket()) =>
  check(action, { ...initialValues(action, about), ...values }, about, today)

describe('a dispatcher', () => {
  it('dispatches to the suggested unit without typing anything', () => {
    expect(faults('acceptDispatch', {})).toEqual({})
  })

  it('is asked for the unit when none is chosen', () => {
    expect(faults('acceptDispatch', { unit: '' })).toEqual({ unit: fieldSentence('unit', 'blank') })
  })

  it('cannot dispatch to the unit the complaint is about', () => {
    const about = ticket({ aboutUnit: { code: 'urban-management', name: '云溪区城市管理局' } })
    expect(faults('dispatch', { unit: 'urban-management' }, about)).toEqual({
      unit: complaintErrors.unit_conflict.detail,
    })
  })

  it('must tell the route when refusing by R2, and may leave it out otherwise', () => {
    const reason = '已经在法院起诉。'
    expect(faults('refuse', { code: 'R2', reason })).toEqual({ route: fieldSentence('route', 'blank') })
    expect(faults('refuse', { code: 'R5', reason })).toEqual({})
  })

  it('is told every missing field of a refusal at once', () => {
    expect(Object.keys(faults('refuse', {}))).toEqual(['code', 'reason'])
  })

  it('cannot hand an objection to the unit that objected, nor refuse it by R1', () => {
    const unit = { code: 'water', name: '水务局' }
    const about = ticket({ objection: { unit, reason: '不归我们管', decideBy: due() } })
    const reason = '按职责应由该单位办理'
    expect(faults('decideObjection', { decision: 'other', unit: 'water', reason }, about)).toEqual({
      unit: complaintErrors.same_unit.detail,
    })
    expect(faults('decideObjection', { decision: 'refuse', code: 'R1', reason }, about)).toEqual({
      code: fieldSentence('code', 'choose'),
    })
    expect(faults('decideObjection', { decision: 'same', reason }, about)).toEqual({})
  })
})

describe('a handler', () => {
  const reply = { outcome: 'solved' as const, text: '六盏路灯已经全部修好并通电检查。' }

  it('can reply without a promise', () => {
    expect(faults('reply', reply)).toEqual({})
  })

  it('names what and when of each promise, from tomorrow and within a year', () => {
    const days = ['', '2025-11-20', '2026-11-21', '2026-11-20']
    const found = faults('reply', { ...reply, promises: days.map((day) => ({ text: '复查一次', day })) })
    expect(found).toEqual({
      'promises-0-day': fieldSentence('day', 'blank'),
      'promises-1-day': complaintErrors.promise_day_invalid.detail,
      'promises-2-day': complaintErrors.promise_day_invalid.detail,
    })
  })

  it('asks for 1 to 10 whole days of extension', () => {
    const reason = '等待配件到货'
    expect(faults('requestExtension', { days: '', reason })).toEqual({ days: fieldSentence('days', 'blank') })
    for (const days of ['0', '11', '1.5', '三', '-2']) {
      expect(faults('requestExtension', { days, reason })).toEqual({ days: fieldSentence('days', 'number') })
    }
    expect(faults('requestExtension', { days: '10', reason })).toEqual({})
  })

  it('may use emoji and rare characters, but no control characters and no half ones', () => {
    expect(faults('message', { text: '𠮷先生您好🙂，明天上午到场。' })).toEqual({})
    expect(faults('message', { text: '您好\u0000' })).toEqual({ text: fieldSentence('text', 'characters') })
    expect(faults('message', { text: '您好\uD83D' })).toEqual({ text: fieldSentence('text', 'characters') })
  })
})

describe('a fault the service found', () => {
  it.each([
    ['/reason', 'reason'],
    ['/dispatch/unit', 'unit'],
    ['/answer/text', 'text'],
    ['/dispatch/coUnits/2', 'coUnits'],
    ['/promises/1/day', 'promises-1-day'],
    ['/promise/text', 'promises-0-text'],
    ['/promise', 'promise'],
    ['/grant', 'decision'],
  ])('%s is shown at the field %s', (path, field) => {
    expect(fieldOf(path)).toBe(field)
  })
})

describe('a text that is too long', () => {
  it.each([
    ['message', 'text', 1000],
    ['reply', 'text', 3000],
    ['refuse', 'reason', 500],
  ] as const)('%s names the limit of its own field %s, %i', (action, field, max) => {
    expect(faults(action, { [field]: '长'.repeat(max + 1) })[field]).toContain(String(max))
    expect(faults(action, { [field]: '长'.repeat(max) })[field]).toBeUndefined()
  })
})
