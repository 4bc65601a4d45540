/** A whole day. `day`, `alarmBefore`: YYYY-MM-DD and days; the alarm rings at nine in the morning of that day. */
export type CalendarDay = {
  uid: string
  /** Grows when the same uid moves. */
  sequence: number
  day: string
  summary: string
  description: string
  alarmBefore: number
}

const LINE_OCTETS = 75

/** RFC 5545 §3.3.11: TEXT. */
const escaped = (text: string) => text.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\r\n|\r|\n/g, '\\n')

/** RFC 5545 §3.1: at most 75 octets a line, what follows begins with a blank; no character is cut in two. */
export function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const char of line) {
    const size = Buffer.byteLength(char)
    if (octets + size > LINE_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += char
    octets += size
  }
  return [...lines, current].join('\r\n')
}

const plain = (day: string) => day.replaceAll('-', '')
const stamp = (at: Date) => `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
const next = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const event = (each: CalendarDay, now: Date) => [
  'BEGIN:VEVENT',
  `UID:${escaped(each.uid)}`,
  `DTSTAMP:${stamp(now)}`,
  `SEQUENCE:${each.sequence}`,
  `DTSTART;VALUE=DATE:${plain(each.day)}`,
  `DTEND;VALUE=DATE:${plain(next(each.day))}`,
  `SUMMARY:${escaped(each.summary)}`,
  `DESCRIPTION:${escaped(each.description)}`,
  'CLASS:PRIVATE',
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(each.summary)}`,
  // The day begins at midnight: nine hours later, that many days earlier.
  `TRIGGER:-P${each.alarmBefore - 1}DT15H`,
  'END:VALARM',
  'END:VEVENT',
]

/** An iCalendar file (RFC 5545) of at least one day. */
export const writeCalendar = (days: readonly CalendarDay[], now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fahuimin//rights//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...days.flatMap((each) => event(each, now)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
