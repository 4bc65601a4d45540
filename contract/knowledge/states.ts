/** A draft may also wait beside a published answer, which then stays as it is. */
export const answerStates = ['draft', 'published', 'withdrawn'] as const
export type AnswerState = (typeof answerStates)[number]

export const answerSteps = ['edit', 'publish', 'sendBack', 'withdraw'] as const
/** What somebody may do with an answer now. */
export type AnswerStep = (typeof answerSteps)[number]
