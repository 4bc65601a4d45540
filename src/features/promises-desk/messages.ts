import type { PromiseFilter } from '@contract/promises/labels'

export const text = {
  title: '承诺清单',
  filter: '看哪些承诺',
  empty: {
    open: ['没有待做到的承诺', '答复和进展里写明日期的承诺，会列在这里。'],
    broken: ['没有到期没做到的承诺', '到期没做到的，会自动重新办理。'],
    kept: ['没有等群众确认的承诺', '做到以后，群众 7 天内可以确认，也可以说没有做到。'],
    disputed: ['没有群众说没做到的承诺', '群众提出没有做到的，会自动重新办理。'],
  } satisfies Record<PromiseFilter, [string, string]>,
  by: (day: string) => `${day}做到`,
  was: (day: string) => `承诺 ${day}`,
  confirmBy: (day: string) => `群众 ${day}可以说没做到`,
  left: (days: number) => (days > 0 ? `还剩 ${days} 天` : '今天到期'),
  late: '已到期',
  of: (unit: string | null, title: string, tail: string) => [unit, title, `尾号 ${tail}`].filter(Boolean).join(' · '),
  more: '再看一些',
  loadingMore: '正在加载',
  shares: {
    title: '各单位做到多少',
    about: (from: string, to: string) =>
      `${from} 到 ${to} 到期的承诺。没到期的不算；群众没有表态的，只算单位说做到，不算群众满意。`,
    none: '这段时间没有到期的承诺',
    share: (percent: string, kept: number, all: number) => `做到 ${percent}（${kept} / ${all}）`,
    parts: (confirmed: number, silent: number, broken: number, disputed: number) =>
      `群众确认 ${confirmed}，没有表态 ${silent}，到期没做到 ${broken}，群众说没做到 ${disputed}`,
  },
  notStaff: { title: '这里给承办单位和督办员用', text: '请用工作人员账号登录。', home: '回首页' },
  signIn: '登录后看承诺清单',
}
