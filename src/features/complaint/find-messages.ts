export const text = {
  title: '搜一搜',
  label: '搜诉求和类别',
  placeholder: '例如：工资拖欠、楼上漏水',
  groups: '常见的事',
  cases: '我的诉求',
  moreCases: '到“我的事项”里看全部',
  categories: '反映这类问题',
  noneFound: (q: string) => `没有找到“${q}”`,
  noneFoundText: '换个说法再搜，或者直接写下来，受理员会派给合适的单位。',
  file: { title: '直接反映', desc: '写下发生了什么，受理台统一受理' },
  lookup: { title: '用查询码查匿名诉求', desc: '输入 16 位查询码' },
  call: (phone: string) => ({ title: `打 ${phone}`, desc: '有人接听，直接说' }),
}
