/** Rules of published problems: HTTP status, title and what to do. */
export const neighbourErrors = {
  support_own: {
    status: 409,
    title: '这是您自己反映的',
    detail: '您已经反映过这件事，不用再附议；在“我的事项”里可以看进展。',
  },
  support_ended: {
    status: 409,
    title: '这件事已经答复',
    detail: '已经有了答复，不能再附议；如果问题还在，请您另外反映。',
  },
} as const
