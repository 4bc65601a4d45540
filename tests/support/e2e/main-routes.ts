import { accountRoutes } from '@/features/account/routes'
import { callDeskRoutes } from '@/features/call-desk/public'
import { helpingRoutes } from '@/features/helping/routes'
import { casesRoutes } from '@/features/cases/routes'
import { filingRoutes } from '@/features/complaint/routes'
import { actPage, deskPage, deskRoutes, ticketPage } from '@/features/complaint-desk/public'
import { promisesRoutes } from '@/features/promises-desk/public'
import { verificationRoutes } from '@/features/verification/routes'
import { bulkDraft, deskToolsRoutes } from '@/features/desk-tools/public'
import { groupDeskRoutes } from '@/features/groups-desk/public'
import { neighbourRoutes } from '@/features/neighbours/public'
import { knowledgeRoutes } from '@/features/knowledge/public'
import type { Paged } from '@contract/common/schema'
import type { AnswerItem } from '@contract/knowledge/schema'
import type { KnownProblem } from '@contract/neighbours/schema'
import { supervisionRoutes, workloadPage } from '@/features/supervision-desk/public'
import { inputs, newKey, newLookupCode } from '../builders'
import { type Api, newPhone } from './api'
import { inDays } from './desk-work'
import { phone, type World } from './district'
import { answeredFiling } from './drafts'
import type { Person } from './person'

export type Visit = { who: Person; path: string; name: string }

/** A citizen with a case in every state that looks different, and the numbers of those cases. */
async function livedIn(api: Api) {
  const phone = newPhone()
  const of = { dispatch: inputs.dispatch }
  const pending = await api.file(phone, { identity: 'confidential', title: '工地夜间 23 点后仍在打桩' })
  const awaiting = await api.file(phone, { title: '路口信号灯绿灯时间太短' })
  await api.act('dispatcher', awaiting.number, 'accept', of)
  await api.act('handler', awaiting.number, 'sign', {})
  await api.act('handler', awaiting.number, 'message', inputs.message)
  await api.act('handler', awaiting.number, 'ask', inputs.ask)
  const replied = await api.file(phone)
  await api.act('dispatcher', replied.number, 'accept', of)
  const handling = await api.file(phone, { title: '人行道地砖破损，雨天积水' })
  await api.act('dispatcher', handling.number, 'accept', of)
  await api.act('handler', handling.number, 'sign', {})
  await api.act('handler', replied.number, 'sign', {})
  const promises = [{ text: '换好云杉街口两盏路灯', day: inDays(7) }]
  await api.act('handler', replied.number, 'reply', { outcome: 'partly', text: inputs.reply.text, promises })
  await api.send('POST', `/desk/tickets/${pending.number}/reveals`, {
    ...(await api.asStaff('dispatcher')),
    body: { field: 'phone', reasonCode: 'visit', reason: '核对来电人，约定上门看现场的时间' },
    headers: { 'idempotency-key': newKey() },
  })
  return { phone, pending, awaiting: awaiting.number, replied: replied.number, handling: handling.number }
}

const filing = (storage: Record<string, unknown>, identity: 'named' | 'anonymous') => ({
  ...storage,
  ...answeredFiling({ identity, lookupCode: identity === 'anonymous' ? newLookupCode() : '' }),
})

const visits = (who: Person, paths: Record<string, string>): Visit[] =>
  Object.entries(paths).map(([name, path]) => ({ who, name, path }))

type Storage = Record<string, unknown>

/** What somebody sees who gives no name. */
export async function visitorRoutes(world: World, storage: Storage): Promise<Visit[]> {
  const { items } = await world.api.send<Paged<AnswerItem>>('GET', '/answers')
  const { items: known } = await world.api.send<Paged<KnownProblem>>('GET', '/problems')
  const visitor = await world.visitor('visitor', { storage: filing(storage, 'anonymous') })
  return visits(visitor, {
    home: '/',
    find: filingRoutes.find,
    type: filingRoutes.start(),
    emergency: filingRoutes.emergency,
    story: filingRoutes.step('story'),
    privacy: filingRoutes.step('privacy'),
    place: filingRoutes.step('place'),
    'check without a name': filingRoutes.step('check'),
    lookup: casesRoutes.lookup,
    'sign-in': accountRoutes.signIn,
    'my cases without a name': '/pages/my-cases/index',
    settings: accountRoutes.settings,
    answers: knowledgeRoutes.list,
    answer: knowledgeRoutes.answer(items[0]!.id),
    'published problems': neighbourRoutes.list,
    'published problem': neighbourRoutes.problem(known[0]!.id),
    'receipt to verify': verificationRoutes.check,
    'daily roots': verificationRoutes.roots,
  })
}

/** What a citizen with cases sees. */
export async function citizenRoutes(world: World, storage: Storage): Promise<Visit[]> {
  const { phone, pending, awaiting, replied } = await livedIn(world.api)
  const helping = await world.api.helps(phone)
  const receipt = { draftKey: newKey(), receipt: pending, lookupCode: '', codeSaved: false }
  const kept = { 'draft:complaint-receipt': { version: 1, savedAt: new Date().toISOString(), value: receipt } }
  const citizen = await world.citizen(phone, { storage: filing(storage, 'named') })
  const filed = await world.citizen(phone, { storage: { ...storage, ...kept } })
  return [
    ...visits(citizen, {
      'home of a citizen': '/',
      'my cases': '/pages/my-cases/index',
      me: '/pages/me/index',
      'privacy by name': filingRoutes.step('privacy'),
      check: filingRoutes.step('check'),
      'case with a question': casesRoutes.detail(awaiting),
      'case with a reply': casesRoutes.detail(replied),
      message: casesRoutes.write('message', awaiting),
      rating: casesRoutes.rate(replied),
      disclosures: casesRoutes.disclosures(),
      'signed receipt': filingRoutes.proof(replied),
      'people helped': helpingRoutes.list('helper'),
      'who helps me': helpingRoutes.list('elder'),
      'asking to help': helpingRoutes.ask,
      'a consent': helpingRoutes.one(helping),
      'what was done for another': helpingRoutes.log(helping),
      'correcting a call-back': casesRoutes.correct(replied),
      sessions: accountRoutes.sessions,
      notifications: accountRoutes.notifications,
      outbox: accountRoutes.outbox,
    }),
    ...visits(filed, { receipt: filingRoutes.receipt }),
  ]
}

/** What the desks see, on a phone unless told otherwise. */
export async function staffRoutes(world: World, storage: Storage, viewport = phone): Promise<Visit[]> {
  const { pending, handling, replied } = await livedIn(world.api)
  const found = await world.api.send<Paged<AnswerItem>>('GET', '/answers')
  const answer = found.items[0]!.id
  const tickets = [{ number: pending.number, version: 1, title: pending.title, state: 'pending' }]
  const bulk = { version: 1, savedAt: new Date().toISOString(), value: { ...bulkDraft.empty, tickets } }
  const look = { storage: { ...storage, 'draft:desk:bulk': bulk }, viewport }
  const dispatcher = await world.staff('dispatcher', look)
  const handler = await world.staff('handler', look)
  const supervisor = await world.staff('supervisor', look)
  const administrator = await world.staff('administrator', look)
  return [
    ...visits(dispatcher, {
      'taking a call': callDeskRoutes.call,
      'calling back': callDeskRoutes.back(replied),
      'stopping 代办': callDeskRoutes.stop,
      queues: deskRoutes.desk,
      tickets: deskPage({ queue: 'all' }),
      'ticket to accept': ticketPage(pending.number),
      dispatching: actPage(pending.number, 'acceptDispatch'),
      refusing: actPage(pending.number, 'refuse'),
      'own requests': deskRoutes.reveals,
      tools: deskToolsRoutes.tools,
      templates: deskToolsRoutes.templates,
      'a new template': deskToolsRoutes.template(),
      'answers of the desk': deskToolsRoutes.answers,
      'an answer of the desk': deskToolsRoutes.answer(answer),
      'a new answer': deskToolsRoutes.editAnswer(),
      export: deskToolsRoutes.export,
      'several tickets': deskToolsRoutes.bulk,
      'same problem': groupDeskRoutes.group(handling),
    }),
    ...visits(handler, {
      'ticket being handled': ticketPage(handling),
      replying: actPage(handling, 'reply'),
      'progress with a promise': actPage(handling, 'progress'),
      'keeping a promise': actPage(replied, 'keepPromise'),
      'own promises': promisesRoutes.list,
    }),
    ...visits(supervisor, {
      'promises of all': promisesRoutes.list,
      'requests to decide': deskRoutes.reveals,
      'ticket with a reply': ticketPage(replied),
      'overdue board': supervisionRoutes.board,
      'workload of all units': supervisionRoutes.workload,
      'workload of a unit': workloadPage('urban-management'),
    }),
    ...visits(administrator, { audit: deskRoutes.audit }),
  ]
}
