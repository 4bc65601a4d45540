import type { Disclosure } from '@contract/complaint/schema'
import { countSeen, ofCase, whoLooked } from '@/features/cases/disclosure-rules'

const line = (more: Partial<Disclosure> = {}): Disclosure => ({
  number: '1',
  title: '路灯不亮',
  at: '2025-11-11T10:41:00+08:00',
  staffNo: '0417',
  role: '承办人',
  unitName: '城市管理局',
  field: 'phone',
  reasonCode: 'verify',
  reason: '核实路灯位置，电话联系本人',
  state: 'opened',
  ...more,
})

describe('谁看过我的信息', () => {
  it('counts only what was really opened as opened, and what stayed closed as blocked', () => {
    const states = (['opened', 'opened', 'blocked', 'refused', 'expired', 'asked', 'approved'] as const).map(
      (state) => ({ state }),
    )
    expect(countSeen(states)).toEqual({ opened: 2, blocked: 3 })
  })

  it('names the person by unit, role and number', () => {
    expect(whoLooked(line())).toBe('城市管理局 承办人 0417')
    expect(whoLooked(line({ role: '受理员', unitName: '便民热线受理台' }))).toBe('受理员 0417')
  })

  it('narrows to one case', () => {
    expect(ofCase([line(), line({ number: '2' })], '2')).toHaveLength(1)
    expect(ofCase([line(), line({ number: '2' })], undefined)).toHaveLength(2)
  })
})
