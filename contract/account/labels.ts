export const roles = ['citizen', 'dispatcher', 'handler', 'head', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  citizen: '群众',
  dispatcher: '受理员',
  handler: '承办人',
  head: '单位负责人',
  supervisor: '督办员',
  administrator: '管理员',
}
