import type { Happening, Signer } from '@contract/complaint/events'
import { outcomeLabels, rungLabels } from '@contract/complaint/labels'
import type { Rung } from '@contract/complaint/states'
import type { RegionSettings } from '../../plugins/region/types'
import { dayInWords } from './day-words'

/**
 * `handlers`: of the lead unit, or the desk before there is one; `unit`: of the lead unit or nobody; `holder`: the 承办人 alone;
 * `coUnits`: handlers of the named 协办单位, or of all; `owing`: handlers and heads of those whose opinion is missing.
 */
export type Audience =
  'complainant' | 'handlers' | 'unit' | 'holder' | 'coUnits' | 'owing' | 'head' | 'supervisors' | 'dispatchers'
export type Note = { to: readonly Audience[]; title: string; text: string; sms?: boolean; units?: readonly string[] }

const units: readonly Audience[] = ['handlers']
const citizen: readonly Audience[] = ['complainant']
const signers: Record<Signer, readonly Audience[]> = { head: ['head'], supervisor: ['supervisors'] }
const ladder: readonly Audience[] = ['handlers', 'head', 'supervisors']
/** Who hears of each rung, and what they are to do about it. */
const rungNotes: Record<Rung, Pick<Note, 'to' | 'text'>> = {
  'accept-overdue': { to: ['dispatchers', 'supervisors'], text: '请马上决定是否受理。' },
  unsigned: { to: ['head'], text: '请马上安排签收。' },
  half: { to: ladder, text: '请抓紧办理，有进展请写给诉求人。' },
  eighty: { to: ladder, text: '请尽快答复；确实办不完的，到期前申请延期。' },
  overdue: { to: ladder, text: '请马上处理。' },
  'review-overdue': { to: ['supervisors'], text: '请马上作出复核决定。' },
  'unit-gone': { to: ['dispatchers', 'supervisors'], text: '请马上改派。' },
  'opinion-overdue': { to: ['owing', ...ladder], text: '协办单位请马上提交意见；主办单位不必再等，按期答复。' },
  'report-overdue': { to: ladder, text: '请马上向督办员反馈办理情况。' },
}

/**
 * Who is told what when something happens to a ticket. Text messages carry no content: a phone is looked over by others.
 * @param clocks of the region: the numbers in the sentences
 * @param stillToSign whose signature the ticket's reply waits for now
 */
export function notesOf(event: Happening, by: string, clocks: RegionSettings['clocks'], stillToSign?: Signer): Note[] {
  const reviewable = `${clocks.reviewWindow.value} 天内可以申请复核。`
  switch (event.kind) {
    case 'accepted':
      return [{ to: citizen, title: '已受理', text: `最迟 ${dayInWords(event.payload.clock.due.day)} 答复您。` }]
    case 'refused':
      return [{ to: citizen, title: '不予受理', text: `请看理由和可以走的途径。${reviewable}`, sms: true }]
    case 'transferred':
      return [
        { to: citizen, title: '已转紧急专线', text: `如有人身危险，请直接拨打 ${event.payload.line}。`, sms: true },
      ]
    case 'dispatched':
      return [
        event.payload.objection === 'same'
          ? {
              to: units,
              title: '异议未采纳，请签收',
              text: `请在 ${clocks.unsignedHours.value} 个服务小时内签收办理，不能再提异议。`,
            }
          : {
              to: units,
              title: '新派单，请签收',
              text: `${clocks.unsignedHours.value} 个服务小时内签收；不属于本单位的，${clocks.objection.value} 个工作日内提出异议。`,
            },
        { to: ['coUnits'], title: '新的协办工单', text: '由主办单位答复诉求人，请在主办单位期限过半前提交协办意见。' },
        { to: citizen, title: '已派给承办单位', text: '承办单位签收后开始办理。' },
      ]
    case 'objected':
      return [
        {
          to: ['dispatchers'],
          title: '派单异议待处理',
          text: `请在 ${clocks.objectionDecision.value} 个工作日内决定。`,
        },
      ]
    case 'progressed':
      return [{ to: citizen, title: '有新的进展', text: '承办单位写了办理进展。' }]
    case 'asked':
      return [
        {
          to: citizen,
          title: '请补充情况',
          text: `请在 ${dayInWords(event.payload.answerBy.day)} 前补充，等您补充时办理期限暂停。`,
          sms: true,
        },
      ]
    case 'supplemented':
      return [{ to: units, title: '诉求人补充了情况', text: '请查看补充内容。' }]
    case 'unanswered':
      return [{ to: ['complainant', 'handlers'], title: '到期未补充，继续办理', text: '按现有情况继续办理。' }]
    case 'extensionAsked':
      return [
        { to: ['supervisors'], title: '延期申请待决定', text: '到期未决定视为不同意。' },
        { to: citizen, title: '承办单位申请延期', text: `申请延长 ${event.payload.days} 个工作日，等督办员决定。` },
      ]
    case 'extensionDecided':
      return [
        {
          to: ['complainant', 'handlers'],
          title: event.payload.granted ? '延期已同意' : '延期未同意',
          text: event.payload.clock ? `新的期限是 ${dayInWords(event.payload.clock.due.day)}。` : '仍按原期限答复。',
        },
      ]
    case 'terminationAsked':
      return [{ to: ['supervisors'], title: '终止申请待决定', text: '群众到期未补充，承办单位申请终止。' }]
    case 'terminationDecided':
      return event.payload.granted
        ? [
            { to: citizen, title: '诉求已终止', text: reviewable, sms: true },
            { to: units, title: '终止已同意', text: '这件工单已终止。' },
          ]
        : [{ to: units, title: '终止未同意', text: '请继续办理。' }]
    case 'replyDrafted':
      return [
        {
          to: signers[event.payload.signers[0] ?? 'supervisor'],
          title: '答复待签发',
          text: `办理结果：${outcomeLabels[event.payload.outcome]}。`,
        },
      ]
    case 'replySigned':
      if (stillToSign)
        return [{ to: signers[stillToSign], title: '答复待签发', text: '单位负责人已签发，还要您签发后才送达诉求人。' }]
      return [{ to: units, title: '答复已签发', text: '请留意诉求人的评价。' }]
    case 'replySentBack':
      return [{ to: units, title: '答复退回修改', text: '请按意见修改后重新提交。' }]
    case 'replied':
      return [
        {
          to: citizen,
          title: '已答复，请您评价',
          text: `请在 ${dayInWords(event.payload.rateBy.day)} 前评价；不满意可以退回重办。`,
          sms: true,
        },
      ]
    case 'returned':
      return [{ to: ['handlers', 'head'], title: '诉求人退回重办', text: '已重新计时，请按退回理由办理。' }]
    case 'closed':
      return [
        {
          to: citizen,
          title: '已到期办结',
          text: `您还没有评价，${dayInWords(event.payload.rateUntil.day)} 前仍可以评价。`,
        },
      ]
    case 'promiseBroken':
      return [
        {
          to: ['complainant', 'handlers', 'head', 'supervisors'],
          title: '承诺到期未做到',
          text: event.payload.clock ? '已自动重新办理。' : '已记下，仍在办理中。',
        },
      ]
    case 'promiseKept':
      return [{ to: citizen, title: '承诺已做到', text: '承办单位说承诺的事已做到，请您看看。' }]
    case 'reviewRequested':
      return [
        {
          to: ['supervisors'],
          title: '复核申请待决定',
          text: `请在 ${dayInWords(event.payload.decideBy.day)} 前决定。`,
        },
      ]
    case 'reviewDecided':
      return [
        {
          to: citizen,
          title: event.payload.upheld ? '复核决定：维持' : '复核决定：重新办理',
          text: '请看复核理由。',
          sms: true,
        },
      ]
    case 'urged':
      return [{ to: units, title: '诉求人催办', text: '请尽快办理并写进展。' }]
    case 'messaged':
      return by === 'citizen'
        ? [{ to: units, title: '诉求人留言', text: '请及时回复。' }]
        : [{ to: citizen, title: '承办单位给您留言', text: '请打开诉求查看并回复。' }]
    case 'supervisionOpened': {
      const by = event.payload.reportBy
      return [
        { to: citizen, title: '已列入督办', text: '督办员会跟踪到办结。' },
        {
          to: ['handlers', 'head'],
          title: '已列入督办',
          text: by ? `请在 ${dayInWords(by.day)} 前反馈办理情况。` : '督办员会跟踪到办结。',
        },
      ]
    }
    case 'supervisionReported':
      return [{ to: ['supervisors'], title: '督办有反馈', text: '请看承办单位的反馈，办结后写督办意见。' }]
    case 'coUnitsInvited':
      return [
        {
          to: ['coUnits'],
          units: event.payload.units,
          title: '请协办这件工单',
          text: '请在主办单位期限过半前提交协办意见。',
        },
        { to: ['handlers'], title: '已请单位协办', text: '协办单位的意见交来后会告诉您。' },
      ]
    case 'opinionGiven':
      return [{ to: ['handlers', 'head'], title: '协办意见已提交', text: '请看协办单位的意见。' }]
    case 'assigned':
      return [{ to: ['holder'], title: '这件工单由您承办', text: '单位负责人指定您为承办人，请按期办理。' }]
    case 'published':
      return [
        { to: citizen, title: '您反映的问题已公开', text: '只写了问题本身，没有您的任何信息；邻居可以看到并附议。' },
      ]
    case 'merged':
      if (event.payload.moved) return []
      return [{ to: citizen, title: '与同类诉求合并办理', text: '您的诉求单独答复、单独评价，期限不变。' }]
    case 'unmerged':
      if (event.payload.moved) return []
      return [{ to: citizen, title: '诉求改为单独办理', text: '期限不变。' }]
    case 'callTried':
      return [{ to: citizen, title: '给您打过回访电话', text: '没有接通。您可以在这里直接评价。' }]
    case 'rated':
      return event.payload.phone
        ? [
            {
              to: citizen,
              title: '电话回访已记录',
              text: `受理员替您记了评价，${dayInWords(event.payload.phone.correctBy.day)} 前可以更正。`,
              sms: true,
            },
          ]
        : []
    case 'promiseDisputed':
      return [
        {
          to: ['handlers', 'head', 'supervisors'],
          title: '诉求人说承诺没有做到',
          text: event.payload.clock ? '已自动重新办理。' : '请核实后继续办理。',
        },
      ]
    case 'supervisionClosed':
      return [{ to: ['unit', 'head'], title: '督办已解除', text: '请看督办意见。' }]
    case 'withdrawn':
      return [{ to: ['unit'], title: '诉求人已撤回', text: '这件工单不用再办理。' }]
    case 'escalated':
      return [{ title: rungLabels[event.payload.rung], ...rungNotes[event.payload.rung] }]
    case 'deadlinesRecomputed':
      return [{ to: citizen, title: '期限已更新', text: '节假日安排公布了，期限已重新计算。' }]
    case 'filed':
    case 'signed':
    case 'promised':
    case 'promiseConfirmed':
    case 'noted':
    case 'unpublished':
    case 'ratingCorrected':
    case 'pursued':
    case 'urgencySet':
      return []
  }
}
