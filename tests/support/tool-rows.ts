import type { Audience } from '@contract/permissions'
import type { ExportTicket, TemplateView } from '@contract/desk-tools/schema'
import type { DeskAnswer } from '@contract/knowledge/schema'
import { newAnswer } from './answers'
import { newKey } from './builders'
import type { Operation } from './operations'
import { asStaff, type Caller, ok, type Staff } from './people'
import type { TestApp } from './start-app'

type Row = 'own' | 'other'
const words = { kind: 'reply', label: '随便一个模板', body: '您反映的事情已经办好了，请查看。' }
const reason = { reason: '理由写得清清楚楚' }
const tickets = [{ number: '202611249901020000000', version: 1 }]

/** Bodies that are right in themselves. */
export const toolBodies: Record<string, () => object> = {
  suggestAnswers: () => ({ category: '0101', typed: '路灯不亮' }),
  countAnswer: () => ({ helpful: true }),
  draftAnswer: () => newAnswer(),
  editAnswer: () => newAnswer({ owner: 'beimen' }),
  publishAnswer: () => ({}),
  sendBackAnswer: () => reason,
  withdrawAnswer: () => reason,
  writeTemplate: () => words,
  editTemplate: () => words,
  retireTemplate: () => ({ retired: true }),
  bulkTickets: () => ({ action: 'setUrgent', tickets, ...reason }),
  askExport: () => ({ queue: 'all', type: null, from: null, to: null }),
}

/** Answers, templates and exports for a walk over all operations. */
export async function prepareTools(app: TestApp) {
  const [dispatcher, otherDispatcher] = [await asStaff(app, 'dispatcher'), await asStaff(app, 'otherDispatcher')]
  const supervisor = await asStaff(app, 'supervisor')
  const post = <Body>(who: Caller, path: string, body: object, version?: number) =>
    who.send<Body>('POST', path, {
      body,
      headers: version === undefined ? { 'idempotency-key': newKey() } : { 'if-match': `"${version}"` },
    })
  const draft = async (owner: string) => ok(await post<DeskAnswer>(dispatcher, '/desk/answers', newAnswer({ owner })))
  const written = await draft('urban-management')
  ok(await post<DeskAnswer>(supervisor, `/desk/answers/${written.id}/publication`, {}, written.rev))
  const theirs = await draft('beimen')
  const template = async (who: Staff) => ok(await post<TemplateView>(who, '/desk/templates', words)).id
  const general = await template(supervisor)
  const ofUnit = await template(await asStaff(app, 'head'))
  const templates: Partial<Record<Audience, string>> = {
    dispatcher: await template(dispatcher),
    handler: ofUnit,
    head: ofUnit,
  }
  const exported = async () => {
    const body = toolBodies.askExport!()
    const { url } = ok(await otherDispatcher.send<ExportTicket>('POST', '/desk/exports', { body }))
    const { pathname, search } = new URL(url, 'http://here')
    return { id: pathname.split('/').at(-2)!, query: search }
  }
  const closed = await exported()
  const foreign = await template(await asStaff(app, 'otherHead'))

  return {
    isOne: ({ id, path }: Operation) =>
      path.includes('{id}') && (id.endsWith('Answer') || id.endsWith('Template') || id === 'openExport'),
    async pathFor({ id }: Operation, audience: Audience, row: Row): Promise<{ id: string; query: string }> {
      if (id.endsWith('Answer')) return { id: (row === 'own' ? written : theirs).id, query: '' }
      if (id.endsWith('Template')) return { id: row === 'own' ? (templates[audience] ?? general) : foreign, query: '' }
      // Its address opens once, for whoever holds it, and no other.
      return row === 'own' ? exported() : { id: closed.id, query: '' }
    },
  }
}
