import type { Paged } from '@contract/common/schema'
import type { NewTemplate, TemplateItem, TemplateView } from '@contract/desk-tools/schema'
import { newKey } from '../support/builders'
import { asStaff, type Caller, ok, type Staff } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let head: Staff
let handler: Staff
let otherHandler: Staff
let supervisor: Staff

beforeAll(async () => {
  app = await startApp()
  head = await asStaff(app, 'head')
  handler = await asStaff(app, 'handler')
  otherHandler = await asStaff(app, 'otherHandler')
  supervisor = await asStaff(app, 'supervisor')
})
afterAll(() => app.close())

const words = (changes: Partial<NewTemplate> = {}): NewTemplate => ({
  kind: 'reply',
  label: '路灯修好了',
  body: '您反映的“{标题}”已由{单位}修好，请您看看。',
  ...changes,
})
const write = (who: Caller, changes: Partial<NewTemplate> = {}, key = newKey()) =>
  who.send<TemplateView>('POST', '/desk/templates', { body: words(changes), headers: { 'idempotency-key': key } })
const edit = (who: Caller, { id, version }: TemplateView, changes: Partial<NewTemplate>) =>
  who.send<TemplateView>('POST', `/desk/templates/${id}`, {
    body: words(changes),
    headers: { 'if-match': `"${version}"` },
  })
const labels = async (who: Caller, query = '') =>
  ok(await who.send<Paged<TemplateItem>>('GET', `/desk/templates${query}`)).items.map(({ label }) => label)

test('what a head writes is used by the unit and seen by no other', async () => {
  const mine = ok(await write(head))
  expect(mine).toMatchObject({ unit: { code: 'urban-management' }, version: 1, mine: true })
  expect(await labels(handler)).toContain('路灯修好了')
  expect(await labels(otherHandler)).not.toContain('路灯修好了')
  expect((await otherHandler.send('GET', `/desk/templates/${mine.id}`)).status).toBe(404)
  expect((await edit(handler, mine, {})).status).toBe(404)
})

test('what a supervisor writes is for all, and theirs to change', async () => {
  const general = ok(await write(supervisor, { label: '通用的一句话' }))
  expect(general.unit).toBeNull()
  expect(await labels(handler)).toContain('通用的一句话')
  expect((await edit(head, general, {})).status).toBe(404)
  expect(ok(await handler.send<TemplateView>('GET', `/desk/templates/${general.id}`)).mine).toBe(false)
})

test('every change is a version that can be read again, and of two at once the second is told', async () => {
  const first = ok(await write(head, { label: '第一次的名字' }))
  const second = ok(await edit(head, first, { label: '第二次的名字' }))
  expect(second.versions.map(({ version, label }) => [version, label])).toEqual([
    [2, '第二次的名字'],
    [1, '第一次的名字'],
  ])
  expect((await edit(head, first, { label: '晚了一步的名字' })).status).toBe(412)
})

test('a field that nothing can fill in is named before it is saved', async () => {
  const reply = await write(head, { body: '您好，{姓名}，您反映的事已办好。' })
  expect(reply).toMatchObject({ status: 422, body: { code: 'template_field_unknown' } })
  expect(reply.text).toContain('{姓名}')
})

test('a retired one is offered no more and can be brought back', async () => {
  const old = ok(await write(head, { label: '不再用的模板' }))
  const turn = (view: TemplateView, retired: boolean) =>
    head.send<TemplateView>('POST', `/desk/templates/${view.id}/retirement`, {
      body: { retired },
      headers: { 'if-match': `"${view.version}"` },
    })
  const retired = ok(await turn(old, true))
  expect(await labels(handler)).not.toContain('不再用的模板')
  expect(await labels(handler, '?retired=yes')).toContain('不再用的模板')
  ok(await turn(retired, false))
  expect(await labels(handler)).toContain('不再用的模板')
})

test('sent twice under one key it is there once; found by use and by words', async () => {
  const key = newKey()
  const [first, again] = [
    ok(await write(head, { kind: 'ask', label: '问清楚哪一侧' }, key)),
    ok(await write(head, { kind: 'ask', label: '问清楚哪一侧' }, key)),
  ]
  expect(again.id).toBe(first.id)
  expect(await labels(handler, '?kind=ask')).toEqual(['问清楚哪一侧'])
  expect(await labels(handler, `?q=${encodeURIComponent('哪一侧')}`)).toEqual(['问清楚哪一侧'])
})
