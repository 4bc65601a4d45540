/** What a person can be told by a WeChat message; one consent is one message of the kind. */
export const messageKinds = ['accepted', 'asked', 'replied', 'due'] as const
export type MessageKind = (typeof messageKinds)[number]

export const messageKindLabels: Record<MessageKind, string> = {
  accepted: '受理结果',
  asked: '需要补充',
  replied: '已经答复',
  due: '快到期了',
}
