/** `unknown`: signed with a key that was never this service's. */
export const verdicts = ['true', 'false', 'unknown'] as const

export const contentStates = ['same', 'changed', 'gone', 'erased'] as const
export type ContentState = (typeof contentStates)[number]
