import type { Role } from './account/labels'
import { citizenCommands, type Command, commands, deskCommands } from './complaint/states'

/** Who asks: a role, or nobody signed in. */
export type Audience = Role | 'visitor'
/**
 * Which rows of an operation a role reaches. `own`: filed by this account (or opened by this 查询码); `unit`: lead or co-unit is
 * the role's unit; `all`: every row, with the 回避 rule on top; `self`: the account itself; `open`: no rows of anybody.
 */
export type Scope = 'own' | 'unit' | 'all' | 'self' | 'open'
export type Permission = Partial<Record<Audience, Scope>>

const everyone: Permission = {
  visitor: 'open',
  citizen: 'open',
  dispatcher: 'open',
  handler: 'open',
  head: 'open',
  supervisor: 'open',
  administrator: 'open',
}
const signedIn: Permission = {
  citizen: 'self',
  dispatcher: 'self',
  handler: 'self',
  head: 'self',
  supervisor: 'self',
  administrator: 'self',
}
const desks: Permission = { dispatcher: 'all', handler: 'unit', head: 'unit', supervisor: 'all' }
/** Who writes answers of the 知识库; a head for the own unit. */
const writers: Permission = { dispatcher: 'all', head: 'unit' }
/** Words of the own unit or of all. */
const templateReaders: Permission = {
  dispatcher: 'unit',
  handler: 'unit',
  head: 'unit',
  supervisor: 'unit',
  administrator: 'unit',
}
const templateWriters: Permission = { dispatcher: 'unit', head: 'unit', supervisor: 'unit', administrator: 'unit' }
const visitors: Permission = { visitor: 'own' }
/** Whoever may write on a ticket may add photos; each reaches what they have uploaded and not sent yet. */
const uploaders: Permission = {
  citizen: 'self',
  dispatcher: 'self',
  handler: 'self',
  head: 'self',
  supervisor: 'self',
}

const deskScope: Record<'dispatcher' | 'handler' | 'head' | 'supervisor', Scope> = {
  dispatcher: 'all',
  handler: 'unit',
  head: 'unit',
  supervisor: 'all',
}
const ofCommand = (command: Command): Permission =>
  Object.fromEntries(
    commands[command].by.flatMap((by) => (by in deskScope ? [[by, deskScope[by as keyof typeof deskScope]]] : [])),
  )

/** DOMAIN §0 as one table, by operationId. An operation or a role that is not here is denied. */
export const permissions: Record<string, Permission> = {
  getRegion: everyone,
  listCategories: everyone,
  listPlaces: everyone,
  listUnits: everyone,
  previewDeadlines: everyone,
  verifyReceipt: everyone,
  listRoots: everyone,
  getRootsFeed: everyone,
  listSigningKeys: everyone,
  requestSignInCode: everyone,
  signIn: everyone,
  signInByWechat: everyone,
  bindWechat: everyone,
  listSentMessages: everyone,
  getMe: signedIn,
  listSessions: signedIn,
  revokeSession: signedIn,
  signOut: signedIn,
  getWechat: signedIn,
  bindOwnWechat: signedIn,
  unbindWechat: signedIn,
  consentToMessages: signedIn,
  listNotifications: signedIn,
  readNotifications: signedIn,
  fileComplaint: { citizen: 'own' },
  listCases: { citizen: 'own' },
  countCases: { citizen: 'own' },
  getCase: { citizen: 'own' },
  getReceipt: { citizen: 'own' },
  getAnonymousReceipt: visitors,
  listDisclosures: { citizen: 'own' },
  askToHelp: { citizen: 'self' },
  confirmHelp: { citizen: 'self' },
  listHelped: { citizen: 'self' },
  listHelpers: { citizen: 'self' },
  getHelp: { citizen: 'self' },
  listHelpActs: { citizen: 'self' },
  endHelp: { citizen: 'self' },
  showEarlierCases: { citizen: 'self' },
  endHelping: { dispatcher: 'all' },
  fileCall: { dispatcher: 'all' },
  fileAnonymousCall: { dispatcher: 'all' },
  fileAnonymousComplaint: visitors,
  getAnonymousCase: visitors,
  listProblems: everyone,
  getProblem: everyone,
  suggestProblems: everyone,
  supportProblem: { citizen: 'open' },
  withdrawSupport: { citizen: 'open' },
  getLikeness: desks,
  getRightsFile: { citizen: 'own' },
  getAnonymousRightsFile: visitors,
  remindOfRight: { citizen: 'own' },
  listRightReminders: { citizen: 'self' },
  listPromises: { handler: 'unit', head: 'unit', supervisor: 'all' },
  sharePromises: { supervisor: 'all' },
  listTickets: desks,
  countQueues: desks,
  getTicket: desks,
  requestReveal: { dispatcher: 'all', handler: 'unit' },
  openReveal: { dispatcher: 'all' },
  listReveals: { dispatcher: 'self', supervisor: 'all' },
  decideReveal: { supervisor: 'all' },
  listWorkload: { dispatcher: 'all', head: 'unit', supervisor: 'all' },
  getUnitWorkload: { dispatcher: 'all', head: 'unit', supervisor: 'all' },
  listAuditEntries: { administrator: 'all' },
  uploadPhoto: uploaders,
  getPhoto: uploaders,
  removePhoto: uploaders,
  uploadAnonymousPhoto: visitors,
  getAnonymousPhoto: visitors,
  removeAnonymousPhoto: visitors,
  getPhotoFile: everyone,
  listAnswers: everyone,
  suggestAnswers: everyone,
  getAnswer: everyone,
  countAnswer: everyone,
  listDeskAnswers: { ...writers, supervisor: 'all' },
  getDeskAnswer: { ...writers, supervisor: 'all' },
  draftAnswer: writers,
  editAnswer: writers,
  publishAnswer: { supervisor: 'all' },
  sendBackAnswer: { supervisor: 'all' },
  withdrawAnswer: { head: 'unit', supervisor: 'all' },
  listTemplates: templateReaders,
  getTemplate: templateReaders,
  writeTemplate: templateWriters,
  editTemplate: templateWriters,
  retireTemplate: templateWriters,
  bulkTickets: { dispatcher: 'all', supervisor: 'all' },
  askExport: { dispatcher: 'all', head: 'unit', supervisor: 'all' },
  openExport: everyone,
  ...Object.fromEntries(citizenCommands.map((command) => [`${command}Case`, { citizen: 'own' } satisfies Permission])),
  ...Object.fromEntries(citizenCommands.map((command) => [`${command}AnonymousCase`, visitors])),
  ...Object.fromEntries(deskCommands.map((command) => [`${command}Ticket`, ofCommand(command)])),
}

export const permissionOf = (operationId: string, audience: Audience): Scope | null =>
  permissions[operationId]?.[audience] ?? null
