import fc from 'fast-check'
import { type CalendarDay, folded, writeCalendar } from '../../../../server/src/plugins/icalendar/write-calendar'
import { readCalendar } from '../../../support/read-calendar'

const now = new Date('2026-11-24T02:00:00Z')
const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: 'a1@990102.fahuimin',
  sequence: 3,
  day: '2026-12-31',
  summary: '法惠民提醒：申请复核的最后一天',
  description: '到哪里：在这个页面办',
  alarmBefore: 3,
  ...more,
})

test('a calendar reads back the whole day, its alarm three days before at nine, and when it was written', () => {
  const [event] = readCalendar(writeCalendar([day()], now)).events
  expect(event).toMatchObject({
    UID: 'a1@990102.fahuimin',
    SEQUENCE: '3',
    DTSTAMP: '20261124T020000Z',
    'DTSTART;VALUE=DATE': '20261231',
    'DTEND;VALUE=DATE': '20270101',
    SUMMARY: '法惠民提醒：申请复核的最后一天',
    CLASS: 'PRIVATE',
  })
  expect(event?.alarm).toMatchObject({ ACTION: 'DISPLAY', TRIGGER: '-P2DT15H' })
})

test('whatever is written comes back, and no line is longer than 75 octets or breaks a character', () => {
  const text = fc.string({
    unit: fc.constantFrom('权', '𠮷', 'a', ',', ';', '\\', '\n', ':', ' ', 'é'),
    maxLength: 300,
  })
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const file = writeCalendar([day({ summary, description })], now)
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(file).toBe(Buffer.from(file, 'utf8').toString('utf8'))
      expect(readCalendar(file).events[0]).toMatchObject({ SUMMARY: summary, DESCRIPTION: description })
    }),
  )
})

test('a line of exactly 75 octets is not folded, one more is', () => {
  expect(folded('a'.repeat(75))).not.toContain('\r\n')
  expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
})
