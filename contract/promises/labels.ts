/** 待做到 · 没做到 · 等群众确认 · 群众说没做到 */
export const promiseFilters = ['open', 'broken', 'kept', 'disputed'] as const
export type PromiseFilter = (typeof promiseFilters)[number]

export const promiseFilterLabels: Record<PromiseFilter, string> = {
  open: '待做到',
  broken: '到期没做到',
  kept: '等群众确认',
  disputed: '群众说没做到',
}

/** How far back the share of kept promises looks. */
export const promiseShareDays = 90
