import type { CalendarDay } from './calendar'

export const offersCalendar = () => true

/** Downloads the file, which the calendar of the phone or computer opens. */
export async function addToCalendar(_days: readonly CalendarDay[], file: () => Promise<string>): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([await file()], { type: 'text/calendar' }))
  link.download = 'fahuimin.ics'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
