import { eventLabels } from '@contract/complaint/labels'
import { splitInstant } from '../../../plugins/calendar/shanghai-day'

const minuteOf = (at: Date) => {
  const { day, msOfDay } = splitInstant(at)
  const minutes = Math.floor(msOfDay / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
const nameOf = (kind: string) => (eventLabels as Record<string, string | undefined>)[kind] ?? kind
const event = (seq: number, kind: string) => `第 ${seq} 条经过（${nameOf(kind)}）`

/** What is wrong with a ticket, as the operator reads it. */
export const findings = {
  ticketGone: (events: number, day: string) =>
    `整件工单被删除：它的链头还在，共 ${events} 条经过，最后一条归入 ${day} 的根`,
  eventsGone: (from: number, to: number) =>
    from === to ? `第 ${from} 条经过被删除` : `第 ${from} 到第 ${to} 条经过被删除`,
  tailCut: (should: number, left: number) => `结尾被截去：应有 ${should} 条经过，只剩 ${left} 条`,
  tooMany: (should: number, found: number) => `多出经过：工单上记着 ${should} 条，现有 ${found} 条`,
  contentChanged: (seq: number, kind: string) => `${event(seq, kind)}的内容被改过`,
  timeChanged: (seq: number, kind: string, at: Date) =>
    `${event(seq, kind)}的时间或顺序被改过，现在写的是 ${minuteOf(at)}`,
  beforeFormer: (seq: number, kind: string, at: Date) =>
    `${event(seq, kind)}写的时间 ${minuteOf(at)} 早于它前面的一条：时间被倒填`,
  backDated: (seq: number, kind: string, at: Date, rootDay: string | null) =>
    `${event(seq, kind)}写的时间是 ${minuteOf(at)}，${rootDay ? `却到 ${rootDay} 的根里才有` : '却在那天的根签出之后才写入'}：时间被倒填`,
  doesNotFollow: (seq: number, kind: string) => `${event(seq, kind)}与前一条接不上：它或它前面的经过被改写过`,
  sealGone: (seq: number, kind: string) => `${event(seq, kind)}的封存被抹掉`,
  saltGone: (seq: number, kind: string) => `${event(seq, kind)}的盐被抹掉，内容无法核对，又没有抹去的记录`,
  headGone: () => '链头的记录被抹掉或改过',
  rewritten: () => '整条链被改写过：与链头的记录不符',
  filingChanged: () => '诉求的标题、正文、地点或补充信息被改过：与回执上的摘要不符',
  proofGone: () => '回执的记录被抹掉，诉求内容无法核对',
  erasureForged: () => '抹去内容的记录不是由本服务签出的，或与链不符',
}
