type Part = Record<string, string>
export type ReadEvent = Part & { alarm?: Part }

/** TEXT as RFC 5545 §3.3.11 writes it. */
const unescaped = (value: string) =>
  value.replace(/\\(.)/gs, (_all, char: string) => (char === 'n' || char === 'N' ? '\n' : char))

/**
 * Reads an iCalendar file by the letter of RFC 5545, sharing nothing with what wrote it.
 * @throws Error where a line, a block or a required property is not as the standard says
 */
export function readCalendar(file: string): { properties: Part; events: ReadEvent[] } {
  if (!file.endsWith('\r\n')) throw new Error('the last line does not end')
  const lines = file
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
  const properties: Part = {}
  const events: ReadEvent[] = []
  const open: string[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon < 1 || /[\r\n]/.test(line)) throw new Error(`not a content line: ${line}`)
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)]
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
      if (value === 'VALARM') events.at(-1)!.alarm = {}
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends and was not open`)
    } else {
      const event = events.at(-1)
      const part = open.at(-1) === 'VALARM' ? event!.alarm! : open.at(-1) === 'VEVENT' ? event! : properties
      if (name in part) throw new Error(`${name} twice`)
      part[name] = unescaped(value)
    }
  }
  if (open.length > 0 || lines[0] !== 'BEGIN:VCALENDAR') throw new Error('not one whole calendar')
  if (properties.VERSION !== '2.0' || !properties.PRODID || events.length === 0) throw new Error('not a calendar')
  for (const event of events) if (!event.UID || !event.DTSTAMP) throw new Error('an event without UID or DTSTAMP')
  return { properties, events }
}
