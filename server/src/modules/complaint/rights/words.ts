/** What a person may still do, in plain words. Every law named here is checked: article and length of time. */
const notStopped = '评价、退回、复核都不会让这个期限停下来。'
const repeated = (n: number) =>
  n > 1 ? `这是第 ${n} 次答复：结论和前一次一样的，期限可能从前一次答复算起，请尽早。` : ''
const earlier = '决定比这次答复早的，从您收到那份决定算起，会更早到期。'

export const words = {
  rate: { title: '评价这次答复', text: '说说有没有回应、有没有解决、满不满意。', back: '没办好可以退回重办。' },
  rateLate: { title: '补评这次答复', text: '您还没有评价，现在还可以评价一次。' },
  review: { title: '申请复核', text: '不认可这个结果，可以请督办员另行审查一次，决定是最后的。' },
  reviewLater: (days: number) => `评价或者办结以后还不认可，${days} 天内可以请督办员另行审查一次。`,
  here: '在这个页面办',
  court: (legal: string) => `法院的立案窗口；去哪个法院，可以先打 ${legal} 问`,
  reconsideration: {
    title: '申请行政复议',
    /** `more`: what else a decision of that kind means; the duty not done may be behind any complaint. */
    text: (unit: string, n: number, more: string) =>
      `如果这件事依法该由${unit}管，它不管或者没管到位，损害了您自己的权益，才可以申请；这种情形要先复议，不服再起诉。${more}${notStopped}${repeated(n)}`,
    decision: (unit: string) => `如果${unit}对您作出了决定（比如不批准、停发、少发），您不服，也可以申请。${earlier}`,
    penalty: (unit: string) => `如果${unit}处罚了您，您不服，也可以申请；当场作出的处罚，要先复议才能起诉。${earlier}`,
    land: (unit: string) =>
      `如果${unit}的决定损害了您已经依法取得的土地、山林等的所有权或者使用权，也可以申请，同样要先复议。${earlier}`,
    where: (place: string, legal: string) =>
      `${place}的行政复议机构（一般在司法局），不收费；有的单位归上一级管，拿不准请打 ${legal} 问`,
    source: '行政复议法第二十条、第二十三条、第二十四条',
  },
  litigation: {
    title: '直接起诉（行政诉讼）',
    text: (unit: string, n: number) =>
      `如果${unit}对您作出了决定，而且不是要先复议的那几种，才可以直接起诉，从知道这个决定那天起 6 个月。${earlier}${repeated(n)}`,
    source: '行政诉讼法第四十六条',
  },
  litigationAfter: {
    title: '复议以后再起诉',
    text: '如果您申请了复议，对复议决定不服，收到复议决定书那天起 15 日内可以起诉；复议机关到期没有决定的，从复议期满那天起 15 日内。',
    source: '行政诉讼法第四十五条',
  },
  labourArbitration: {
    title: '申请劳动仲裁',
    text: '如果您和用人单位有劳动关系，从知道权利被侵害那天起 1 年内申请；还在职的欠薪不受 1 年限制，离职的从离职那天起 1 年内。只有您知道是哪一天，这里算不出最后一天。向有关部门请求过解决的，重新算 1 年，请留好证据。',
    where: (legal: string) => `单位所在地或者干活地方的劳动争议仲裁委员会，拿不准请打 ${legal} 问`,
    source: '劳动争议调解仲裁法第二十一条、第二十七条',
  },
  workInjury: {
    title: '自己申请工伤认定',
    text: '如果单位没有替您申请，从受伤那天或者诊断为职业病那天起 1 年内，您或者近亲属可以自己申请。',
    where: (legal: string) => `单位所在地的人社部门，拿不准请打 ${legal} 问`,
    source: '工伤保险条例第十七条',
  },
  civil: {
    title: '向法院起诉（民事）',
    text: '如果是和邻居、公司、个人之间的纠纷，从您知道权利受损害、也知道该找谁那天起 3 年内起诉；法律另有规定的除外。只有您知道是哪一天，这里算不出最后一天。',
    consumer:
      '如果和商家没谈拢，可以请消费者协会调解，也可以起诉：从您知道权利受损害、也知道该找谁那天起 3 年内；法律另有规定的除外，有的更短，请尽早。只有您知道是哪一天，这里算不出最后一天。',
    source: '民法典第一百八十八条',
    consumerSource: '民法典第一百八十八条、消费者权益保护法第三十九条',
  },
  disclosure: {
    title: '申请政府信息公开',
    text: '如果您要的是政府的文件、数据，可以另外提出申请，一般 20 个工作日内答复您；没有期限，什么时候申请都可以。不公开的，要先复议才能起诉。',
    where: (unit: string) => `${unit}的政府信息公开工作机构`,
    source: '政府信息公开条例第二十七条、第三十三条，行政复议法第二十三条',
  },
}
