import { initialValues } from '@/features/complaint-desk/model'
import { isSentAlready } from '@/features/complaint-desk/sent-already'
import { entry, ticket } from './build-ticket'

const written = { ...initialValues('reply', ticket()), text: ' 六盏路灯已经全部换好。\n' }
const replied = entry({ kind: 'replied', staffNo: '2201', text: '六盏路灯已经全部换好。' })

describe('after a lost reply', () => {
  it('knows its own words in what has happened, and nothing else in between', () => {
    expect(isSentAlready([replied], written, '2201')).toBe(true)
    expect(isSentAlready([replied, entry({ staffNo: '0418' })], written, '2201')).toBe(false)
  })

  it('keeps words that nobody has read although the same person did something', () => {
    expect(isSentAlready([entry({ staffNo: '2201', text: '已到现场查过。' })], written, '2201')).toBe(false)
    const promises = [{ text: '下周三复查', day: '2025-11-26' }]
    expect(isSentAlready([replied], { ...written, promises }, '2201')).toBe(false)
    expect(isSentAlready([], written, '2201')).toBe(false)
  })
})
