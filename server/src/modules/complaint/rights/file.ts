import { Fault } from '../../../plugins/http/fault'
import { writeCalendar } from '../../../plugins/icalendar/write-calendar'
import type { Ports } from '../../../plugins/ports'
import type { CaseView } from '@contract/complaint/schema'

const ALARM_DAYS = 3

/**
 * The days of a ticket for a calendar of one's own, which others may look at: what it is about stands nowhere in it.
 * @throws Fault no_dates_yet
 */
export const createRightsFile =
  ({ vault, clock, region }: Pick<Ports, 'vault' | 'clock' | 'region'>) =>
  ({ number, rights }: Pick<CaseView, 'number' | 'rights'>): string => {
    const days = rights.flatMap(({ kind, title, day, over, where, source, sequence }) =>
      day === null || over
        ? []
        : [
            {
              uid: `${vault.index('calendar', `${number} ${kind}`).toString('hex').slice(0, 32)}@${region.code}.fahuimin`,
              sequence,
              day,
              summary: `法惠民提醒：${title}的最后一天`,
              description: `到哪里：${where}\n依据：${source}\n这是一般的法律知识，不是法律意见；能不能受理，由受理的机关决定。`,
              alarmBefore: ALARM_DAYS,
            },
          ],
    )
    if (days.length === 0) throw new Fault('no_dates_yet')
    return writeCalendar(days, clock())
  }
export type RightsFile = ReturnType<typeof createRightsFile>
