import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { createFigures } from './figures'
import { accountRoutes, createAccountService, createEntrance, maskPhone } from './modules/account/public'
import { auditRoutes } from './modules/audit/public'
import { bulkRoutes, createBulk } from './modules/bulk/public'
import { createReceiptCheck, createRootMaker, createSealer, verificationRoutes } from './modules/chain/public'
import {
  anonymousRoutes,
  callRoutes,
  caseRoutes,
  createCallFiling,
  createClockWorker,
  createComplaintService,
  createFiling,
  createQueueService,
  deskRoutes,
  createPromiseLists,
  createRightsFile,
  openComplainant,
  promiseRoutes,
} from './modules/complaint/public'
import { createAsking, createHelping, createMandates, createViewOf, helpingRoutes } from './modules/helping/public'
import { createDelivery, inboxRepository, inboxRoutes } from './modules/inbox/public'
import { answerRoutes, createAnswers, createAnswerWriting } from './modules/knowledge/public'
import { createFinder } from './modules/likeness/public'
import { createDeskLikeness, createNeighbours, createSupporterNews, neighbourRoutes } from './modules/neighbours/public'
import { anonymousPhotoRoutes, createPhotoQueue, createPhotoService, photoRoutes } from './modules/photo/public'
import { regionRoutes } from './modules/region/public'
import { createRevealService, revealRoutes } from './modules/reveal/public'
import { createRightReminders, rightReminderRepository, rightReminderRoutes } from './modules/right-reminder/public'
import { createWorkload, workloadRoutes } from './modules/supervision-desk/public'
import { createTemplates, templateRoutes } from './modules/template/public'
import { createTicketExport, exportRoutes } from './modules/ticket-export/public'
import { createWechatMessages, createWechatService, wechatRoutes } from './modules/wechat/public'
import type { Incoming } from './plugins/files/incoming'
import { installAccess } from './plugins/http/access'
import { installDocuments } from './plugins/http/documents'
import { sendNotFound } from './plugins/http/errors'
import { createServer } from './plugins/http/server'
import { installObservation } from './plugins/http/observe'
import { installWeb } from './plugins/http/web'
import { looksAsDrawn } from './plugins/region/first-screen'
import { installationRepository } from './plugins/installation/repository'
import { createOutboxWorker } from './plugins/outbox/outbox-worker'
import type { Tx } from './plugins/db/types'
import type { Person, Ports } from './plugins/ports'
import { createRetentionWorker } from './plugins/retention/retention-worker'
import type { TrustProxy } from './plugins/settings'

export type Work = {
  clock: ReturnType<typeof createClockWorker>
  outbox: ReturnType<typeof createOutboxWorker>
  sealer: ReturnType<typeof createSealer>
  roots: ReturnType<typeof createRootMaker>
  retention: ReturnType<typeof createRetentionWorker>
  photos: ReturnType<typeof createPhotoQueue> & Pick<ReturnType<typeof createPhotoService>, 'sweep'>
}
export type App = { server: FastifyInstance; work: Work }
type Options = {
  webRoot: string | null
  trustProxy?: TrustProxy
  log: FastifyBaseLogger
  incoming: Incoming
  /** From what delay of the event loop on new requests are turned away with 503; 0 never does. */
  busyAfterMs?: number
  auditKeepDays?: number
  /** Whose free space is measured. */
  dataDir?: string
}

/** The whole service on its ports; it listens nowhere and runs no loop until told to. */
export async function buildApp(ports: Ports, options: Options): Promise<App> {
  const app = await createServer(options, ports.files.origin)
  const { db, clock, demo, limiter, vault } = ports

  const openOwner = openComplainant(ports)
  const entrance = createEntrance(ports)
  const account = createAccountService(ports, entrance)
  const reveals = createRevealService(ports, openOwner)
  const phoneOf = (accountId: string, on?: Pick<Tx, 'query'>) => account.phoneOfAccount(accountId, on)
  const mandates = createMandates(ports, { phoneOf, mask: maskPhone })
  const viewOf = createViewOf(ports, phoneOf)
  const complaints = createComplaintService(ports, {
    mandates,
    countDisclosures: (number) => reveals.countOfTicket(number),
    staffOf: (unit) => account.handlersOf(unit),
    remindersOf: (number) => rightReminderRepository(db).listOfTicket(number),
  })
  const reminders = createRightReminders(ports, complaints)
  const rightsFile = createRightsFile(ports)
  const filing = createFiling(ports, { phoneOf, mandates })
  const calls = createCallFiling(ports, { citizenOf: (tx, phone) => entrance.citizenOf(tx, phone) })
  const queues = createQueueService(ports)
  const photoQueue = createPhotoQueue(ports)
  const photos = createPhotoService(ports, photoQueue)

  installAccess(app, (token) => account.findPerson(token))
  await installDocuments(app)
  installObservation(app, () => installationRepository(db).ping(), createFigures(ports, options.dataDir ?? '.'))

  const prefix = '/api/v1'
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/'))
      void reply.header('cache-control', reply.getHeader('cache-control') ?? 'no-store')
    done(null, payload)
  })
  await app.register(regionRoutes, { prefix, ...ports })
  await app.register(accountRoutes, {
    prefix,
    service: account,
    limiter,
    unread: (id) => inboxRepository(db).countUnread(id),
  })
  await app.register(wechatRoutes, { prefix, service: createWechatService(ports, entrance), limiter })
  await app.register(inboxRoutes, { prefix, db, clock, demo })
  const behalf = (person: Person, consent: string) => mandates.find(person.accountId, consent)
  await app.register(caseRoutes, { prefix, service: complaints, filing, queues, behalf, rightsFile })
  await app.register(rightReminderRoutes, { prefix, reminders })
  await app.register(callRoutes, { prefix, calls, vault })
  await app.register(helpingRoutes, {
    prefix,
    asking: createAsking(ports, entrance, viewOf),
    helping: createHelping(ports, { viewOf, phoneOf, entrance }),
  })
  await app.register(anonymousRoutes, { prefix, service: complaints, filing, limiter, vault, rightsFile })
  await app.register(deskRoutes, {
    prefix,
    service: complaints,
    queues,
    countReveals: (person) => reveals.count(person),
  })
  const ofPhotos = { prefix, service: photos, incoming: options.incoming, limiter }
  await app.register(photoRoutes, ofPhotos)
  await app.register(anonymousPhotoRoutes, ofPhotos)
  await app.register(revealRoutes, { prefix, service: reveals })
  await app.register(auditRoutes, { prefix, db })
  await app.register(verificationRoutes, { prefix, ...ports, check: createReceiptCheck(ports) })
  const workload = createWorkload(ports, (unit) => account.handlersOf(unit))
  await app.register(promiseRoutes, { prefix, promises: createPromiseLists(ports) })
  await app.register(workloadRoutes, { prefix, workload })
  const answers = createAnswers(ports)
  await app.register(answerRoutes, { prefix, answers, writing: createAnswerWriting(ports), limiter })
  await app.register(templateRoutes, { prefix, templates: createTemplates(ports) })
  await app.register(bulkRoutes, { prefix, bulk: createBulk(ports, complaints.commandOfStaff) })
  const exports = createTicketExport(ports, queues, (id) => account.personOf(id))
  await app.register(exportRoutes, { prefix, exports })
  const finder = createFinder(ports)
  const ofNeighbours = { neighbours: createNeighbours(ports, finder), desk: createDeskLikeness(ports, finder), limiter }
  await app.register(neighbourRoutes, { prefix, ...ofNeighbours })
  if (options.webRoot) await installWeb(app, options.webRoot, looksAsDrawn(ports.region))
  else app.setNotFoundHandler((_request, reply) => sendNotFound(reply))

  const ofInbox = {
    openComplainant: openOwner,
    helperOf: (tx: Tx, number: string) => mandates.helperOf(tx, number),
    phoneOf,
    rightDue: reminders.due,
  }
  return {
    server: app,
    work: {
      clock: createClockWorker(ports),
      sealer: createSealer(ports),
      roots: createRootMaker(ports),
      retention: createRetentionWorker(ports, options.auditKeepDays),
      photos: { ...photoQueue, sweep: () => photos.sweep() },
      outbox: createOutboxWorker(ports, {
        ...createDelivery(ports, ofInbox, createWechatMessages(ports)),
        supporters: createSupporterNews(ports),
      }),
    },
  }
}
