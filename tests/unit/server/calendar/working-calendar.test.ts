import { at, daysUntil, makeCalendar } from './calendar-support'

const calendar = makeCalendar()
const endOf = (day: string) => new Date(at(`${day}T00:00:00`).getTime() + 86_400_000).toISOString()

test('the desk works on exactly the days the State Council arranged for 2025 and 2026', () => {
  const wrong = daysUntil(2026).filter(({ day, works }) => calendar.isWorkingDay(day) !== works)
  expect(wrong).toEqual([])
})

describe('a citizen who files gets a last day', () => {
  test.each([
    ['Thursday afternoon, accept', '2025-11-20T14:41:00', 1, '2025-11-21'],
    ['Thursday afternoon, 15 days', '2025-11-20T14:41:00', 15, '2025-12-11'],
    ['at 17:30 sharp it still counts today', '2025-11-20T17:30:00', 1, '2025-11-21'],
    ['a moment after 17:30 it counts tomorrow', '2025-11-20T17:30:00.001', 1, '2025-11-24'],
    ['Friday night counts on Monday', '2025-11-21T20:00:00', 1, '2025-11-25'],
    ['Saturday morning is day 0 itself', '2025-11-22T10:00:00', 1, '2025-11-24'],
    ['Saturday night moves day 0 to Monday', '2025-11-22T20:00:00', 1, '2025-11-25'],
    ['over the Spring Festival of 2025, Sunday 26 January working', '2025-01-24T10:00:00', 2, '2025-01-27'],
    ['over the Spring Festival of 2025 with its working Saturday', '2025-01-27T10:00:00', 4, '2025-02-08'],
    ['over the Spring Festival of 2026', '2026-02-13T10:00:00', 2, '2026-02-24'],
    ['late on the last day before the Spring Festival of 2026', '2026-02-14T18:00:00', 1, '2026-02-25'],
    ['over the National Day of 2026 with its working Saturday', '2026-09-30T09:00:00', 3, '2026-10-10'],
    ['over the turn of 2025', '2025-12-31T09:00:00', 1, '2026-01-04'],
  ])('%s', (_name, moment, workingDays, day) => {
    expect(calendar.deadline(at(moment), workingDays)).toEqual({ at: endOf(day), day, provisional: false })
  })

  test('24:00 of 21 November is 16:00 UTC of that day', () => {
    expect(calendar.deadline(at('2025-11-20T14:41:00'), 1).at).toBe('2025-11-21T16:00:00.000Z')
  })

  test('which is provisional as soon as it reaches a year without an arrangement', () => {
    expect(calendar.deadline(at('2026-12-30T10:00:00'), 1)).toMatchObject({ day: '2026-12-31', provisional: false })
    expect(calendar.deadline(at('2026-12-30T10:00:00'), 2)).toMatchObject({ day: '2027-01-01', provisional: true })
    expect(calendar.deadline(at('2026-12-31T18:00:00'), 0)).toMatchObject({ day: '2027-01-01', provisional: true })
  })

  test('which stays provisional when the clock began in a year without an arrangement', () => {
    const gap = makeCalendar({ publishedYears: [2026] })
    expect(gap.deadline(at('2025-12-31T18:00:00'), 1)).toMatchObject({ day: '2026-01-05', provisional: true })
  })
})

test('a window of natural days ends at 24:00 and the cut-off does not move it', () => {
  const evening = calendar.calendarDeadline(at('2026-02-14T23:59:00'), 7)
  expect(evening).toEqual({ at: endOf('2026-02-21'), day: '2026-02-21', provisional: false })
  expect(calendar.calendarDeadline(at('2026-02-15T00:00:00'), 7).day).toBe('2026-02-22')
})

test('the handler reads how many working days are left', () => {
  const left = (moment: string, due: string) => calendar.workingDaysLeft(at(moment), due)
  expect(left('2025-11-20T14:48:00', '2025-12-02')).toBe(8)
  expect(left('2025-12-02T23:59:00', '2025-12-02')).toBe(0)
  expect(left('2025-12-03T00:00:00', '2025-12-02')).toBe(-1)
  expect(left('2025-12-04T00:00:00', '2025-12-02')).toBe(-2)
  expect(left('2025-11-22T12:00:00', '2025-11-21')).toBe(-1)
  expect(left('2025-11-24T12:00:00', '2025-11-21')).toBe(-1)
})

test('a correction of the region wins over the national arrangement', () => {
  const corrected = makeCalendar({
    corrections: [
      { date: '2025-11-21', kind: 'rest', name: '停电' },
      { date: '2025-11-22', kind: 'work', name: '补班' },
    ],
  })
  expect(corrected.deadline(at('2025-11-20T10:00:00'), 1).day).toBe('2025-11-22')
})

test('a year not yet published counts Monday to Friday', () => {
  const unaware = makeCalendar({ publishedYears: [2025] })
  expect(unaware.isPublished(2026)).toBe(false)
  expect(unaware.isWorkingDay('2026-01-01')).toBe(true)
  expect(unaware.isWorkingDay('2026-02-14')).toBe(false)
})

describe('service hours', () => {
  const halves = makeCalendar({
    officeHours: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:30' },
    ],
  })
  test.each([
    ['within the day', calendar, '2025-11-20T10:00:00', 2, '2025-11-20T12:00:00'],
    ['up to closing time', calendar, '2025-11-20T15:30:00', 2, '2025-11-20T17:30:00'],
    ['over the weekend', calendar, '2025-11-21T16:30:00', 2, '2025-11-24T10:00:00'],
    ['from before opening', calendar, '2025-11-20T03:00:00', 2, '2025-11-20T11:00:00'],
    ['from the evening', calendar, '2025-11-20T22:00:00', 2, '2025-11-21T11:00:00'],
    ['over lunch', halves, '2025-11-20T11:00:00', 2, '2025-11-20T14:30:00'],
    ['over the Spring Festival', calendar, '2026-02-14T17:00:00', 2, '2026-02-24T10:30:00'],
  ])('run only while the office is open: %s', (_name, office, moment, hours, end) => {
    expect(office.addServiceHours(at(moment), hours)).toEqual(at(end))
  })
})

describe('half of a clock', () => {
  test('counts a working day as 24 hours and a rest day as nothing', () => {
    const due = calendar.deadline(at('2025-11-21T12:00:00'), 1)
    expect(calendar.share(at('2025-11-21T12:00:00'), due, 0.5)).toEqual(at('2025-11-24T06:00:00'))
    expect(calendar.share(at('2025-11-21T12:00:00'), due, 1)).toEqual(new Date(due.at))
  })

  test('is the due instant when there is no working time in between', () => {
    const due = calendar.calendarDeadline(at('2026-02-15T10:00:00'), 7)
    expect(calendar.share(at('2026-02-15T10:00:00'), due, 0.5)).toEqual(new Date(due.at))
    expect(calendar.share(at('2026-03-02T10:00:00'), due, 0.5)).toEqual(new Date(due.at))
  })
})

describe('bad input is refused by name', () => {
  const due = calendar.deadline(at('2025-11-20T10:00:00'), 1)
  test.each<[string, () => unknown, string]>([
    ['a day that does not exist', () => calendar.isWorkingDay('2025-02-30'), '"2025-02-30"'],
    ['a day in another notation', () => calendar.addWorkingDays('2025/02/03', 1), '"2025/02/03"'],
    ['an invalid date', () => calendar.dayOf(new Date('x')), 'not an instant'],
    ['half a working day', () => calendar.addWorkingDays('2025-02-03', 0.5), 'working days'],
    ['working days back', () => calendar.deadline(at('2025-11-20T10:00:00'), -1), '-1'],
    ['natural days without end', () => calendar.calendarDeadline(at('2025-11-20T10:00:00'), Infinity), 'Infinity'],
    ['hours that are no number', () => calendar.addServiceHours(at('2025-11-20T10:00:00'), Number.NaN), 'NaN'],
    ['more than the whole', () => calendar.share(at('2025-11-20T10:00:00'), due, 1.1), '1.1'],
    ['a cut-off that is no time', () => makeCalendar({ cutOff: '25:00' }), '"25:00"'],
    ['no office hours', () => makeCalendar({ officeHours: [] }), 'office hours'],
    ['office hours backwards', () => makeCalendar({ officeHours: [{ from: '17:30', to: '09:00' }] }), 'office hours'],
    [
      'a correction in an unpublished year',
      () => makeCalendar({ corrections: [{ date: '2027-01-01', kind: 'rest', name: '元旦' }] }),
      '2027-01-01',
    ],
    [
      'a day corrected twice',
      () =>
        makeCalendar({
          corrections: ['work', 'rest'].map((kind) => ({ date: '2026-01-05', kind: kind as 'work', name: '补班' })),
        }),
      'twice for 2026-01-05',
    ],
  ])('%s', (_name, act, words) => {
    expect(act).toThrow(RangeError)
    expect(act).toThrow(words)
  })
})
