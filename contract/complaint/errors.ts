import { photoLimits } from '../photo/limits'
import { limits } from './limits'

/** What is wrong with one field, in the words shown inline, in the summary and by the service alike. */
export type FieldFault = 'blank' | 'short' | 'long' | 'characters' | 'choose' | 'number'
type Sentences = Partial<Record<FieldFault, string>>

const written = (name: string, max: number, min = 1): Sentences => ({
  blank: `请填写${name}`,
  short: `${name}太短，请至少写 ${min} 个字`,
  long: `${name}最多 ${max} 个字，请删减一些`,
  characters: `${name}里有看不见的控制字符，请删去后再试`,
})
const chosen = (name: string): Sentences => ({ blank: `请选择${name}`, choose: `请选择${name}` })

const again = '请在地图上重新选一个点，或去掉这个点'

export const fieldSentences: Record<string, Sentences> = {
  type: chosen('诉求类型'),
  category: chosen('诉求类别'),
  title: written('标题', limits.title.max, limits.title.min),
  story: written('事情经过', limits.story.max, limits.story.min),
  happened: written('发生时间', limits.when.max),
  identity: chosen('反映方式'),
  name: written('姓名', limits.name.max, limits.name.min),
  phone: {
    blank: '请填写手机号',
    characters: '请填写 11 位手机号，以 1 开头',
    short: '请填写 11 位手机号',
    long: '请填写 11 位手机号',
  },
  place: chosen('发生地点'),
  placeDetail: written('详细地点', limits.placeDetail.max),
  pin: { blank: again, choose: again },
  latitude: { blank: again, number: again },
  longitude: { blank: again, number: again },
  aboutUnit: chosen('被反映的单位'),
  truthful: { blank: '请勾选“我写的是真实情况”', choose: '请勾选“我写的是真实情况”' },
  lookupCode: {
    blank: '请填写 16 位查询码',
    characters: '查询码是 16 位数字，请核对后重填',
    short: '查询码是 16 位数字，请核对后重填',
    long: '查询码是 16 位数字，请核对后重填',
  },
  text: written('内容', limits.reply.max, limits.text.min),
  promiseText: written('承诺内容', limits.promiseText.max, limits.promiseText.min),
  reason: written('理由', limits.reason.max, limits.reason.min),
  question: written('要补充的问题', limits.reason.max, limits.reason.min),
  opinion: written('督办意见', limits.reason.max, limits.reason.min),
  joins: {
    blank: '请重新选择一起办的事',
    choose: '请重新选择一起办的事',
    characters: '请重新选择一起办的事',
    short: '请重新选择一起办的事',
    long: '请重新选择一起办的事',
  },
  ground: chosen('督办理由'),
  finding: chosen('督办结论'),
  units: { blank: '请选择协办单位', long: `协办单位最多 ${limits.coUnits} 个`, choose: '请重新选择协办单位' },
  handler: chosen('承办人'),
  into: {
    blank: '请填写要并入的工单编号',
    characters: '工单编号是 21 位数字，请核对',
    short: '工单编号是 21 位数字，请核对',
    long: '工单编号是 21 位数字，请核对',
  },
  answer: written('回答', limits.extraAnswer.max),
  answers: { choose: '请重新回答补充问题', long: `补充问题最多 ${limits.extraAnswers} 个` },
  redo: written('退回重办的理由', limits.reason.max, limits.reason.min),
  reached: chosen('是否接通'),
  rating: chosen('回访结果'),
  promise: chosen('承诺'),
  route: written('合法途径', limits.reason.max, limits.reason.min),
  note: written('给承办单位的话', limits.note.max),
  unit: chosen('主办单位'),
  coUnits: { long: `协办单位最多 ${limits.coUnits} 个`, choose: '请重新选择协办单位' },
  code: chosen('不予受理的情形'),
  line: chosen('紧急专线'),
  outcome: chosen('办理结果'),
  decision: chosen('处理决定'),
  days: {
    blank: '请填写延期天数',
    number: `延期天数是 1 到 ${limits.extensionDays} 个工作日`,
    choose: '请填写延期天数',
  },
  day: { blank: '请选择承诺日期', characters: '请选择承诺日期，例如 2026-12-01' },
  satisfaction: chosen('满意程度'),
  reasons: { choose: '请重新选择原因', long: `原因最多选 ${limits.ratingReasons} 项` },
  responded: chosen('是否有人联系或回应您'),
  solved: chosen('问题是否解决'),
  field: chosen('要看的信息'),
  reasonCode: chosen('查看理由'),
  smsCode: {
    blank: '请填写 6 位验证码',
    characters: '验证码是 6 位数字',
    short: '验证码是 6 位数字',
    long: '验证码是 6 位数字',
  },
  photos: {
    blank: '照片已过期，请重新添加',
    long: `照片最多 ${photoLimits.perTicket} 张，请删去几张`,
    choose: '同一张照片只能添加一次，请删去重复的',
  },
  q: { long: `搜索词最多 ${limits.search.max} 个字`, characters: '搜索词里有看不见的控制字符，请删去后再试' },
}

/**
 * The sentence for a fault of a field; a plain one that names nothing when the field is not known.
 * @param limit what `short` or `long` was measured by, where fields of one name differ (`text`: a message, a reply, a rating)
 */
export function fieldSentence(field: string, fault: FieldFault, limit?: number): string {
  const sentence = fieldSentences[field]?.[fault] ?? fieldSentences[field]?.blank ?? '这一项填得不对，请核对后再试'
  return limit === undefined ? sentence : sentence.replace(/\d+(?= 个字)/, String(limit))
}

/** Rules a ticket can refuse a command with: HTTP status, title and what to do. */
export const complaintErrors = {
  command_not_allowed: {
    status: 409,
    title: '现在不能这样做',
    detail: '这件诉求的状态已经变化，请刷新后再看可以做什么。',
  },
  idempotency_key_reused: {
    status: 409,
    title: '重复的提交编号',
    detail: '这个提交编号已用于另一份内容，请返回草稿重新提交。',
  },
  already_urged: {
    status: 409,
    title: '今天已经催办过',
    detail: '每天可以催办一次，请明天再催；也可以给承办单位留言。',
  },
  no_more_asks: { status: 409, title: '不能再请群众补充', detail: '一件诉求最多请群众补充两次，请按现有材料办理。' },
  objection_used: { status: 409, title: '不能再次提出异议', detail: '本单位对这件诉求的异议已经处理过，请签收办理。' },
  objection_late: { status: 409, title: '已过提出异议的期限', detail: '派单异议要在规定的期限内提出，请签收办理。' },
  extension_used: { status: 409, title: '只能申请一次延期', detail: '这件诉求已经申请过延期，请在期限内答复。' },
  extension_late: { status: 409, title: '已过申请延期的时间', detail: '延期要在到期前申请，请尽快答复。' },
  extension_long: { status: 422, title: '延期太长', detail: '延期超过了本地规定的天数，请减少天数后再申请。' },
  nothing_asked: { status: 409, title: '没有等待决定的申请', detail: '没有等待您决定的申请，请刷新后再看。' },
  not_unanswered: { status: 409, title: '现在不能申请终止', detail: '请群众补充且到期未补充后，才能申请终止。' },
  waiting_for_signature: { status: 409, title: '答复正在等待签发', detail: '答复已送签，签发或退回后才能继续办理。' },
  answer_needs_signature: {
    status: 409,
    title: '不能即时答复',
    detail: '第三次退回重办的答复要由督办员签发，请派给承办单位办理。',
  },
  not_your_signature: {
    status: 409,
    title: '没有等您签发的答复',
    detail: '这件诉求没有等您签发的答复，请刷新后再看。',
  },
  already_rated: { status: 409, title: '这次答复已经评价过', detail: '一次答复评价一次，您的评价已保存。' },
  rating_closed: {
    status: 409,
    title: '已过评价时间',
    detail: '办结后可以评价的时间已经过了。您的诉求仍可以在“我的事项”里看到。',
  },
  rating_reason_needed: {
    status: 422,
    title: '请写明不满意的原因',
    detail: '选择不满意或非常不满意时，请至少选一项原因，或写几句话。',
  },
  rating_reason_unknown: { status: 422, title: '原因和满意程度对不上', detail: '请按所选的满意程度重新选择原因。' },
  no_more_returns: { status: 409, title: '不能再退回重办', detail: '这件诉求已退回三次。您可以评价后申请复核。' },
  review_used: { status: 409, title: '复核只能申请一次', detail: '这件诉求已经复核过，复核决定是最后的答复。' },
  review_late: { status: 409, title: '已过申请复核的时间', detail: '申请复核的时间已经过了。有新情况的，请重新反映。' },
  not_withdrawable: { status: 409, title: '不能撤回', detail: '这件诉求已经结束，不用撤回。' },
  not_a_report: { status: 409, title: '只有举报可以继续查办', detail: '诉求人撤回后，只有举报可以继续查办。' },
  detached: { status: 409, title: '您已撤回这件举报', detail: '您已撤回，之后的办理不再需要您参与。' },
  already_supervised: { status: 409, title: '已经在督办', detail: '这件诉求已经在督办中。' },
  not_reportable: {
    status: 409,
    title: '没有等您反馈的督办',
    detail: '这件诉求没有在督办，或已经反馈过，请刷新后再看。',
  },
  opinion_given: {
    status: 409,
    title: '协办意见已经提交',
    detail: '本单位这一轮的协办意见已经提交过，有补充请写内部备注。',
  },
  not_co_unit: {
    status: 409,
    title: '本单位不是协办单位',
    detail: '只有协办单位提交协办意见，主办单位请直接写进展或答复。',
  },
  too_many_co_units: { status: 422, title: '协办单位太多', detail: `一件诉求的协办单位最多 ${limits.coUnits} 个。` },
  co_unit_already: { status: 422, title: '已经在协办', detail: '选的单位已经在办理这件诉求，请选其他单位。' },
  handler_unknown: { status: 422, title: '没有这位承办人', detail: '请从本单位的承办人里重新选择。' },
  already_published: { status: 409, title: '已经公开', detail: '这个问题已经公开，要修改请先取消公开。' },
  not_published: { status: 409, title: '没有公开', detail: '这个问题现在没有公开，请刷新后再看。' },
  publish_personal: {
    status: 422,
    title: '有个人信息',
    detail: '公开的文字里有个人信息，请删去姓名、电话和证件号后再公开。',
  },
  publish_copied: {
    status: 422,
    title: '照抄了群众的话',
    detail: '公开的文字要由受理员另写，以免让人认出反映的人。',
  },
  not_publishable: { status: 409, title: '不能公开', detail: '保密的诉求和举报不公开，以免让人认出反映的人。' },
  merge_already: {
    status: 409,
    title: '已经并单',
    detail: '这件工单已经并到别的工单，请先拆出再并。',
  },
  merge_itself: { status: 422, title: '不能并到自己', detail: '请填写另一件工单的编号。' },
  merge_unknown: {
    status: 422,
    title: '没有找到要并入的工单',
    detail: '请核对工单编号；要并入的工单应已派单或正在办理。',
  },
  merge_into_member: {
    status: 422,
    title: '要并入的工单已在别的组里',
    detail: '请并入那一组的主单，编号在它的工单页上。',
  },
  merge_has_members: { status: 409, title: '这件工单下面还有并单', detail: '这件是主单，请把别的工单并到它。' },
  merge_other_unit: {
    status: 409,
    title: '主办单位不同',
    detail: '两件工单的主办单位不同，不能并单。请先在派单时派给同一单位。',
  },
  merge_conflict: {
    status: 409,
    title: '不能并给被反映的单位',
    detail: '这件诉求反映的就是那个单位，请单独派单（回避）。',
  },
  not_merged: { status: 409, title: '没有并单', detail: '这件诉求没有并单，请刷新后再看。' },
  call_back_own: {
    status: 409,
    title: '请由其他受理员回访',
    detail: '您处理过这件工单，按规定要由没有处理过它的受理员回访。',
  },
  call_staff_phone: {
    status: 422,
    title: '请填来电人的手机号',
    detail: '这是工作人员的手机号，请填来电人自己的手机号。',
  },
  call_rating_needed: {
    status: 422,
    title: '请填写回访结果',
    detail: '电话接通了，请填写诉求人的回答；没接通请选“没有接通”。',
  },
  not_correctable: { status: 409, title: '不能更正', detail: '只有电话回访的评价可以更正，更正一次，期限 7 天。' },
  promise_not_kept_yet: {
    status: 409,
    title: '现在不能确认',
    detail: '承办单位说做到以后，您才能确认或提出没有做到。',
  },
  dispute_late: {
    status: 409,
    title: '已过提出的时间',
    detail: '承诺做到后几天内可以提出没有做到，时间已经过了。有新情况请重新反映。',
  },
  answer_unknown: {
    status: 422,
    title: '补充问题已变化',
    detail: '这个类别要问的问题刚有变化，请返回“事情经过”重新填写。',
  },
  answer_needed: { status: 422, title: '请回答补充问题', detail: '这个类别还有问题要填，请返回“事情经过”填写。' },
  not_supervised: { status: 409, title: '没有在督办', detail: '这件诉求现在没有督办。' },
  promise_unknown: { status: 409, title: '没有这项承诺', detail: '这项承诺已经处理过，请刷新后再看。' },
  promise_day_invalid: { status: 422, title: '承诺日期不对', detail: '请选择今天以后、一年以内的日期。' },
  promise_day_passed: {
    status: 409,
    title: '承诺日期已过',
    detail: '答复里的承诺日期已经过了，请退回修改，由承办人改好日期再送签。',
  },
  too_many_promises: { status: 422, title: '承诺太多', detail: `一件诉求最多写 ${limits.promises} 项承诺。` },
  unit_unknown: { status: 422, title: '没有这个单位', detail: '请从列表里重新选择单位。' },
  unit_conflict: {
    status: 422,
    title: '被反映的单位不能办理',
    detail: '这个单位是被反映的单位，请选择其他单位办理（回避）。',
  },
  same_unit: { status: 422, title: '还是原来的单位', detail: '改派请选择另一个单位；维持原派单请选“仍由原单位办理”。' },
  category_unknown: { status: 422, title: '没有这个类别', detail: '请重新选择诉求类别。' },
  place_unknown: { status: 422, title: '没有这个地点', detail: '请重新选择发生地点。' },
  route_needed: { status: 422, title: '请写明合法途径', detail: '选择情形 R2 时，必须告诉群众走哪条途径、到哪里办。' },
  objection_refusal_code: { status: 422, title: '请另选情形', detail: '处理派单异议时，不予受理只能用 R2 到 R6。' },
  refusal_not_available: {
    status: 409,
    title: '这种方式没有开通',
    detail: '本地没有开通这种反映方式，请选择其他方式。',
  },
  contact_needed: { status: 422, title: '请填写联系方式', detail: '实名和保密反映请填写姓名。' },
  must_be_anonymous: {
    status: 400,
    title: '匿名提交不能带身份',
    detail: '匿名提交和查询不接受登录信息和设备编号，请退出登录后再试或更新应用。',
  },
  must_sign_in: { status: 422, title: '请选择实名或保密', detail: '匿名反映请走匿名通道，不要带登录信息。' },
  lookup_code_unknown: { status: 404, title: '没有找到', detail: '没有找到对应的诉求，请核对 16 位查询码后再试。' },
  lookup_code_taken: { status: 409, title: '请换一个查询码', detail: '请返回上一步，重新生成查询码后再提交。' },
  reveal_not_allowed: {
    status: 409,
    title: '不能查看',
    detail: '保密和匿名诉求的身份不对承办单位开放，请通过留言联系。',
  },
  reveal_none: { status: 409, title: '没有身份信息', detail: '这件诉求是匿名的，系统没有留存任何身份信息。' },
  reveal_limit: {
    status: 429,
    title: '今天查看次数已满',
    detail: `每人每天最多查看 ${limits.revealsPerDay} 次，请明天再看或请同事协助。`,
  },
  reveal_not_ready: {
    status: 409,
    title: '还不能打开',
    detail: `要等督办员同意后才能打开；同意后只能打开一次，打开后 ${limits.revealSeconds} 秒内可以看。`,
  },
  reveal_not_now: {
    status: 409,
    title: '现在不能查看',
    detail: '签收以后、答复以前才能查看诉求人的信息。有事请在工单里留言。',
  },
} as const
