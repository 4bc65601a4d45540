import { fieldSentence } from '@contract/complaint/errors'
import { checkReveal, revealBody } from '@/features/complaint-desk/reveal-check'

const asked = { field: 'phone', reasonCode: 'verify', reason: '需要核实灯杆具体位置' } as const

describe('asking to see who filed', () => {
  it('takes one field, a reason code and ten characters of reason', () => {
    expect(checkReveal(asked)).toEqual({})
    expect(revealBody({ ...asked, reason: ` ${asked.reason} ` })).toEqual(asked)
  })

  it('names all that is missing', () => {
    expect(checkReveal({ field: '', reasonCode: '', reason: ' ' })).toEqual({
      field: fieldSentence('field', 'blank'),
      reasonCode: fieldSentence('reasonCode', 'blank'),
      reason: fieldSentence('reason', 'blank'),
    })
  })

  it('says ten characters where nine are written', () => {
    expect(checkReveal({ ...asked, reason: '一二三四五六七八九' }).reason).toContain('10')
  })
})
