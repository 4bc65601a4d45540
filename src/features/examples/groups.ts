/** The primitives by what they are for; a page of WeChat draws one group at a time. */
export const groups = ['buttons', 'fields', 'choices', 'times', 'content', 'messages', 'figures'] as const
export type Group = (typeof groups)[number]

export const isGroup = (name: string | undefined): name is Group => groups.some((group) => group === name)

/** What stands on a screen before, or instead of, what it is for. */
export const states = ['loading', 'empty', 'error', 'kept', 'offline', 'partial', 'done'] as const
export type State = (typeof states)[number]

export const isState = (name: string | undefined): name is State => states.some((state) => state === name)
