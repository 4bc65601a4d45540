import type { Paged } from '@contract/common/schema'
import type { AnswerItem, AnswerView, DeskAnswer, DeskAnswerItem, NewAnswer } from '@contract/knowledge/schema'
import { importAnswers } from '../../server/src/modules/knowledge/public'
import { newAnswer } from '../support/answers'
import { newKey } from '../support/builders'
import { asStaff, type Caller, ok, type Staff, visitor } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let everybody: Caller
let dispatcher: Staff
let head: Staff
let otherHead: Staff
let supervisor: Staff

beforeAll(async () => {
  app = await startApp()
  everybody = visitor(app)
  dispatcher = await asStaff(app, 'dispatcher')
  head = await asStaff(app, 'head')
  otherHead = await asStaff(app, 'otherHead')
  supervisor = await asStaff(app, 'supervisor')
})
afterAll(() => app.close())

const write = async (who: Caller, changes: Partial<NewAnswer> = {}, key = newKey()) =>
  who.send<DeskAnswer>('POST', '/desk/answers', { body: newAnswer(changes), headers: { 'idempotency-key': key } })
const decide = (who: Caller, { id, rev }: DeskAnswer, step: string, body: object = {}) =>
  who.send<DeskAnswer>('POST', `/desk/answers/${id}/${step}`, { body, headers: { 'if-match': `"${rev}"` } })
const published = async (changes: Partial<NewAnswer> = {}) =>
  ok(await decide(supervisor, ok(await write(dispatcher, changes)), 'publication'))
const suggested = async (category: string, typed: string) =>
  ok(
    await everybody.send<{ items: AnswerView[] }>('POST', '/answers/suggestions', { body: { category, typed } }),
  ).items.map(({ question }) => question)

test('nobody reads a draft; a supervisor publishes it, and everybody reads it', async () => {
  const draft = ok(await write(dispatcher, { heading: '公厕几点开门几点关门' }))
  expect(draft).toMatchObject({ state: 'draft', waiting: true, version: 0, may: ['edit'] })
  expect((await everybody.send('GET', `/answers/${draft.id}`)).status).toBe(404)
  const found = async () =>
    ok(await everybody.send<Paged<AnswerItem>>('GET', `/answers?q=${encodeURIComponent('公厕 几点')}`)).items
  expect(await found()).toEqual([])
  const view = ok(await decide(supervisor, draft, 'publication'))
  expect(view).toMatchObject({ state: 'published', version: 1, waiting: false, may: ['withdraw'] })
  expect(view.versions).toMatchObject([{ version: 1, question: '公厕几点开门几点关门' }])
  expect(await found()).toHaveLength(1)
  expect(ok(await everybody.send<AnswerView>('GET', `/answers/${draft.id}`))).toMatchObject({ version: 1 })
})

test('writing again under the same key gives the same draft, other words under it are refused', async () => {
  const key = newKey()
  const [first, second] = [ok(await write(dispatcher, {}, key)), ok(await write(dispatcher, {}, key))]
  expect(second.id).toBe(first.id)
  expect(await write(dispatcher, { heading: '另一个问题怎么办' }, key)).toMatchObject({ status: 409 })
})

test('what is published stays as it was until somebody else has read the new words', async () => {
  const first = await published({ heading: '井盖响怎么办呢' })
  const edited = ok(await decide(dispatcher, first, 'draft', newAnswer({ heading: '井盖响、井盖丢了怎么办' })))
  expect(edited).toMatchObject({ state: 'published', waiting: true, version: 1, question: '井盖响怎么办呢' })
  const read = async () => ok(await everybody.send<AnswerView>('GET', `/answers/${first.id}`)).question
  expect(await read()).toBe('井盖响怎么办呢')
  const back = ok(await decide(supervisor, edited, 'return', { reason: '请写明多久能到现场' }))
  expect(back).toMatchObject({ waiting: true, note: '请写明多久能到现场' })
  expect(ok(await decide(supervisor, back, 'publication'))).toMatchObject({ version: 2, note: '' })
  expect(await read()).toBe('井盖响、井盖丢了怎么办')
})

test('nobody publishes their own words, not even after becoming a supervisor', async () => {
  const draft = ok(await write(dispatcher, { heading: '自己写的能自己发布吗' }))
  await app.db.query('update answer set draft_by = (select id from account where role = $1 limit 1) where id = $2', [
    'supervisor',
    draft.id,
  ])
  expect((await decide(supervisor, draft, 'publication')).body).toMatchObject({ code: 'answer_own_draft' })
  expect((await decide(dispatcher, draft, 'publication')).status).toBe(404)
})

test('a head writes for the own unit only, and does not see what others write', async () => {
  const own = ok(await write(head, { heading: '城管的事由谁答复', owner: 'beimen' }))
  expect(own.unit.code).toBe('urban-management')
  expect((await otherHead.send('GET', `/desk/answers/${own.id}`)).status).toBe(404)
  expect((await decide(otherHead, own, 'draft', newAnswer())).status).toBe(404)
  const theirs = ok(await otherHead.send<Paged<DeskAnswerItem>>('GET', '/desk/answers')).items
  expect(theirs.filter(({ id }) => id === own.id)).toEqual([])
})

test('of two who change an answer at once the second is told', async () => {
  const draft = ok(await write(dispatcher, { heading: '两个人同时改怎么办' }))
  ok(await decide(dispatcher, draft, 'draft', newAnswer({ heading: '先改的人的问题在这里' })))
  expect((await decide(dispatcher, draft, 'draft', newAnswer())).status).toBe(412)
})

test('a withdrawn answer is gone for readers and can be written anew', async () => {
  const first = await published({ heading: '这条会被撤下来吗' })
  const gone = ok(await decide(head, first, 'withdrawal', { reason: '规定已经变了' }))
  expect(gone).toMatchObject({ state: 'withdrawn', note: '规定已经变了' })
  expect((await everybody.send('GET', `/answers/${first.id}`)).status).toBe(404)
  expect((await everybody.send('POST', `/answers/${first.id}/feedback`, { body: { helpful: true } })).status).toBe(404)
  const again = ok(await decide(dispatcher, gone, 'draft', newAnswer({ heading: '这条会被撤下来吗' })))
  expect(ok(await decide(supervisor, again, 'publication'))).toMatchObject({ state: 'published', version: 2 })
})

test('who types about their street lamp is led to the answer about lamps, and to no other', async () => {
  await published({ keywords: '路灯 灯不亮 太黑' })
  await published({
    heading: '拖欠工资去哪里投诉',
    keywords: '欠薪 工资 老板不给钱',
    categories: ['0601'],
    owner: 'human-resources',
  })
  expect(await suggested('0101', '翠湖路连续六盏路灯不亮，孩子放学看不清路')).toEqual(['路灯不亮了多久能修好'])
  expect(await suggested('0601', '老板不给钱，工资拖欠三个月')).toEqual(['拖欠工资去哪里投诉'])
  expect(await suggested('0101', '感谢来修的师傅')).toEqual([])
  expect(await suggested('', '')).toEqual([])
})

test('an answer past its review date says so, and nobody is led to it', async () => {
  const old = await published({ heading: '停车位怎么申请呢', keywords: '车位 停车', reviewOn: '2026-11-25' })
  expect(await suggested('0101', '申请停车位 车位')).toEqual(['停车位怎么申请呢'])
  app.clock.pass({ days: 3 })
  expect(await suggested('0101', '申请停车位 车位')).toEqual([])
  expect(ok(await everybody.send<AnswerView>('GET', `/answers/${old.id}`))).toMatchObject({ outdated: true })
  const list = ok(await dispatcher.send<Paged<DeskAnswerItem>>('GET', '/desk/answers?filter=outdated')).items
  expect(list.map(({ id }) => id)).toContain(old.id)
})

test('whether it helped is counted, and nothing about who said so is kept', async () => {
  const answer = await published({ heading: '计数的时候记不记人' })
  for (const helpful of [true, true, false])
    ok(await everybody.send('POST', `/answers/${answer.id}/feedback`, { body: { helpful } }))
  const view = ok(await supervisor.send<DeskAnswer>('GET', `/desk/answers/${answer.id}`))
  expect(view).toMatchObject({ helpful: 2, unhelpful: 1 })
})

test('answers of the region pack come in once a version, and leave alone what people have changed', async () => {
  const starter = (code: string, heading: string) => ({ code, ...newAnswer({ heading }) })
  const pack = (text: string, ...answers: ReturnType<typeof starter>[]) => ({ text, answers })
  const [a, b] = [starter('first-one', '地区包带来的第一个问题'), starter('second-one', '地区包带来的第二个问题')]
  expect(await importAnswers(app.ports, pack('1', a, b))).toBe(2)
  expect(await importAnswers(app.ports, pack('1', a, b))).toBe(0)
  const found = async (words: string) =>
    ok(await everybody.send<Paged<AnswerItem>>('GET', `/answers?q=${encodeURIComponent(words)}`)).items
  const [first] = await found('地区包带来的第一个')
  const mine = ok(await dispatcher.send<DeskAnswer>('GET', `/desk/answers/${first!.id}`))
  const edited = ok(await decide(dispatcher, mine, 'draft', newAnswer({ heading: '我们自己改过的问题' })))
  ok(await decide(supervisor, edited, 'publication'))
  const newer = [starter('first-one', '新版本的第一个问题'), starter('second-one', '新版本的第二个问题')]
  expect(await importAnswers(app.ports, pack('2', ...newer))).toBe(1)
  expect(await found('我们自己改过')).toHaveLength(1)
  expect(await found('新版本的第一个')).toHaveLength(0)
  expect(await found('新版本的第二个')).toHaveLength(1)
})

test('outside a demo the answers of the pack wait for a supervisor', async () => {
  const pack = { text: '3', answers: [{ code: 'third-one', ...newAnswer({ heading: '正式环境里的第一个问题' }) }] }
  expect(await importAnswers({ ...app.ports, demo: false }, pack)).toBe(1)
  const waiting = ok(
    await supervisor.send<Paged<DeskAnswerItem>>(
      'GET',
      `/desk/answers?filter=waiting&q=${encodeURIComponent('正式环境')}`,
    ),
  ).items
  expect(waiting).toMatchObject([{ state: 'draft', waiting: true }])
})
