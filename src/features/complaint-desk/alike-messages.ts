export const alikeText = { title: '重复、并单和公开', open: '查看和办理' } as const

export const alikeLines = {
  alike: (count: number, most: number) => `疑似重复 ${count} 件，最高相似度 ${most}%。`,
  leads: (count: number) => `这是主单，另有 ${count} 件并入。`,
  member: '已并入另一件，进展和答复由主单抄送。',
  copied: '写答复时只写这件事本身，不写某一位诉求人的情况。',
  published: (count: number) => (count > 0 ? `已公开，${count} 人附议。` : '已公开，还没有人附议。'),
  collective: '附议的人多，可以考虑以“涉及人数多”列入督办。',
  none: '没有找到像是同一件事的工单，也没有公开。',
} as const
