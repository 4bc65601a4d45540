import { identityLabels, outcomeLabels, stateLabels, typeLabels } from '@contract/complaint/labels'
import type { WorkingCalendar } from '../../plugins/calendar/types'
import type { Region } from '../../plugins/region/types'
import type { createViews, ListedRow } from '../complaint/public'

export const header = [
  '工单号',
  '诉求类型',
  '反映方式',
  '类别',
  '地点',
  '标题',
  '状态',
  '主办单位',
  '登记时间',
  '受理时间',
  '答复期限',
  '现在的期限',
  '是否逾期',
  '紧急',
  '督办',
  '退回次数',
  '答复次数',
  '最近答复结果',
]

/** What is said of a title that may tell who wrote it: a file goes further than the desk can see. */
const WITHHELD = '（保密件，标题不导出）'

const yes = (is: boolean) => (is ? '是' : '')
/** In groups of the day, the district, the order of the day and the check digit: a spreadsheet would round off 21 digits. */
const grouped = (number: string) => number.replace(/^(\d{8})(\d{6})(\d{6})(\d)$/, '$1 $2 $3 $4')

/** One ticket as a row: never who the complainant is; of a 保密 one no title, and of its place only the street. */
export const columnsOf =
  (views: ReturnType<typeof createViews>, region: Region, calendar: WorkingCalendar) =>
  (row: ListedRow): string[] => {
    const { status } = row
    const shown = views.item(row)
    const confidential = row.identity === 'confidential'
    const street = region.placePath(row.place)[1]?.name ?? ''
    const minute = (at: string | null) =>
      at
        ? `${calendar.dayOf(new Date(at))} ${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)}`
        : ''
    return [
      grouped(row.number),
      typeLabels[row.type],
      identityLabels[row.identity],
      shown.categoryName,
      confidential ? street : shown.placeName,
      confidential ? WITHHELD : row.title,
      stateLabels[status.state],
      shown.unitName ?? '',
      minute(status.filedAt),
      minute(status.acceptedAt),
      status.clock?.due.day ?? '',
      shown.due?.day ?? '',
      yes(shown.due?.overdue === true && shown.turn !== 'citizen'),
      yes(status.urgent),
      yes(status.supervision !== null),
      String(status.returns),
      String(status.replies),
      status.reply ? outcomeLabels[status.reply.outcome] : '',
    ]
  }
