/** A number is not broken after its area code. */
const whole = (phone: string) => phone.replace(/-/g, '-\u2060')

export const text = {
  title: '首页',
  brand: '法惠民',
  ask: '遇到什么事了？',
  askElder: '您要办什么事？',
  sub: '投诉、求助、咨询，一句话就能开始',
  elder: '关怀版',
  standard: '切回标准版',
  search: '搜一搜，例如工资拖欠、楼上漏水',
  searchHint: '例如：工资拖欠、楼上漏水',
  services: '办事',
  file: {
    title: '反映诉求',
    titleElder: '反映问题',
    desc: (hotline: string) => `投诉、求助、咨询，${whole(hotline)} 统一受理`,
  },
  lookup: { title: '查进度', desc: '凭查询码看匿名诉求' },
  cases: { title: '查我的事', desc: '看看办到哪一步' },
  call: {
    title: (phone: string) => `打 ${phone}`,
    titleElder: (phone: string) => `打电话给 ${whole(phone)}`,
    desc: '有人接听，直接说',
  },
  update: { title: '有新版本', later: '下次打开时自动换上。', now: '现在换上' },
  share: '法惠民：反映诉求，全程能查',
  urgent: '有人身危险请直接拨打 110、119 或 120',
  hours: (hours: string) => `工作日 ${hours} 受理`,
}
