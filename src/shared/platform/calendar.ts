import Taro from '@tarojs/taro'
import { withPrivacy } from './consent'

/** A whole day, `YYYY-MM-DD` in Asia/Shanghai. Others look at the same calendar: what it is about stands nowhere in it. */
export type CalendarDay = { title: string; day: string; notes: string }

const DAY_SECONDS = 86_400
const startOf = (day: string) => Math.round(Date.parse(`${day}T00:00:00+08:00`) / 1000)

export const offersCalendar = () => Taro.canIUse('addPhoneCalendar')

/**
 * Writes the days into the calendar of the phone, each with an alarm three days before at nine in the morning. The page needs a
 * PrivacySheet. `file`: what a browser downloads instead. Rejects when the person or WeChat refuses.
 */
export function addToCalendar(days: readonly CalendarDay[], _file: () => Promise<string>): Promise<void> {
  return withPrivacy('calendar', async () => {
    for (const { title, day, notes } of days)
      await Taro.addPhoneCalendar({
        title,
        startTime: startOf(day),
        endTime: String(startOf(day) + DAY_SECONDS - 1),
        allDay: true,
        description: notes,
        alarm: true,
        alarmOffset: 2 * DAY_SECONDS + 15 * 3600,
      })
  })
}
