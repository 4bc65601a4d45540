import type { Problem } from '@contract/common/schema'
import { fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import type { NewAnonymousComplaint, NewComplaint } from '@contract/complaint/schema'
import { anonymousComplaint, complaint, newKey } from '../support/builders'
import { newAddress } from '../support/journeys'
import { asCitizen, type Citizen, ok, send } from '../support/people'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let citizen: Citizen
beforeAll(async () => {
  app = await startApp()
  citizen = await asCitizen(app)
})
afterAll(() => app.close())

const file = (body: unknown) =>
  citizen.send<Problem & { number: string }>('POST', '/complaints', { body, headers: { 'idempotency-key': newKey() } })
const fileAnonymously = (body: unknown) =>
  send<Problem>(app, 'POST', '/anonymous/complaints', {
    body,
    headers: { 'idempotency-key': newKey() },
    address: newAddress(),
  })

/** Rare Han and emoji are one character each, though two code units. */
const rare = '𠮷'
const texts = {
  title: limits.title,
  story: limits.story,
  happened: { min: 0, max: limits.when.max },
  placeDetail: { min: 0, max: limits.placeDetail.max },
  name: limits.name,
} as const
const fields = Object.entries(texts) as [keyof typeof texts, { min: number; max: number }][]

test.each(fields)(
  '%s: exactly as long as allowed is kept, one more is refused in the words of the app',
  async (field, { max }) => {
    expect((await file(complaint({ [field]: rare.repeat(max) }))).status).toBe(201)
    const long = await file(complaint({ [field]: rare.repeat(max + 1) }))
    expect(long).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ path: `/${field}`, message: fieldSentence(field, 'long') }] },
    })
    expect(long.body.errors).toHaveLength(1)
  },
)

test.each(fields.filter(([, { min }]) => min > 1))(
  '%s: as short as allowed is kept, one less is refused',
  async (field, { min }) => {
    expect((await file(complaint({ [field]: rare.repeat(min) }))).status).toBe(201)
    const short = await file(complaint({ [field]: rare.repeat(min - 1) }))
    expect(short.body.errors).toEqual([{ path: `/${field}`, message: fieldSentence(field, 'short') }])
  },
)

test.each(['title', 'story', 'name'])('%s: left out, empty or only blanks is asked for', async (field) => {
  for (const value of [undefined, '', '  　 \n'])
    expect((await file({ ...complaint(), [field]: value })).body.errors).toEqual([
      { path: `/${field}`, message: fieldSentence(field, 'blank') },
    ])
})

test.each(['title', 'name'])('%s: blanks around it do not make it long enough', async (field) => {
  expect((await file(complaint({ [field]: '灯 ' }))).body.errors).toEqual([
    { path: `/${field}`, message: fieldSentence(field, 'short') },
  ])
})

test.each(fields)('%s: control characters and half characters are refused', async (field) => {
  const tooLong = `${'字'.repeat(limits.story.max)}\u0000`
  expect((await file(complaint({ [field]: tooLong }))).body.errors).toEqual([
    { path: `/${field}`, message: fieldSentence(field, 'characters') },
  ])
  for (const bad of ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\ud83d', '\udc00']) {
    const reply = await file(complaint({ [field]: `翠湖路${bad}路灯不亮` }))
    expect(reply.body.errors).toEqual([{ path: `/${field}`, message: fieldSentence(field, 'characters') }])
  }
})

test('emoji, rare characters, line breaks and other scripts come back exactly as written', async () => {
  const title = '👨‍👩‍👧‍👦𠮷𪚥䶮 ཨོཾ ئۇيغۇر é 🇨🇳'
  const story = '第一行\n第二行\t缩进\r\n“引号”\\反斜杠 <b>&amp;</b> ￥①㊣'
  const { number } = ok(await file(complaint({ title, story, name: '䶮𠮷' })))
  expect(await citizen.read(number)).toMatchObject({ title, story })
})

test.each([
  ['type', 'party', 'choose'],
  ['identity', 'anonymous', 'choose'],
  ['truthful', false, 'choose'],
  ['type', undefined, 'blank'],
  ['category', undefined, 'blank'],
  ['place', undefined, 'blank'],
  ['truthful', undefined, 'blank'],
  ['title', 5, 'blank'],
] as const)('%s: %p is refused with what to choose', async (field, value, fault) => {
  expect((await file({ ...complaint(), [field]: value })).body.errors).toEqual([
    { path: `/${field}`, message: fieldSentence(field, fault) },
  ])
})

test.each([
  ['category', '9999', 'category_unknown'],
  ['category', '01', 'category_unknown'],
  ['place', '990102005', 'place_unknown'],
  ['place', '110101001001', 'place_unknown'],
  ['aboutUnit', 'no-such-unit', 'unit_unknown'],
])('%s %s is nothing of this district', async (field, value, code) => {
  expect(await file({ ...complaint(), [field]: value })).toMatchObject({
    status: 422,
    body: { code, errors: [{ path: `/${field}` }] },
  })
})

test('every fault is named at once, each field once', async () => {
  const reply = await file({
    type: 'x',
    title: ' ',
    story: '短',
    name: '王\u0000',
    identity: 'named',
    aboutUnit: 7,
    unknown: 1,
  })
  const paths = reply.body.errors!.map(({ path }) => path)
  expect(paths.sort()).toEqual([
    '/aboutUnit',
    '/category',
    '/name',
    '/place',
    '/story',
    '/title',
    '/truthful',
    '/type',
    '/unknown',
  ])
})

test.each(['phone', 'openid', 'device', '__proto__x', 'constructor'])(
  'an unknown field %s is refused, not dropped',
  async (field) => {
    const reply = await file({ ...complaint(), [field]: 'x' })
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: `/${field}` }] } })
  },
)

test('a lookup code is sixteen digits', async () => {
  for (const [lookupCode, fault] of [
    ['123', 'characters'],
    ['12345678901234567', 'characters'],
    ['123456789012345x', 'characters'],
    [undefined, 'blank'],
  ] as const) {
    const reply = await fileAnonymously({ ...anonymousComplaint(), lookupCode })
    expect(reply.body.errors).toEqual([{ path: '/lookupCode', message: fieldSentence('lookupCode', fault) }])
  }
})

test('an anonymous draft may hold no name and no identity', async () => {
  const extra: (Partial<NewComplaint> & Partial<NewAnonymousComplaint>)[] = [{ name: '王小明' }, { identity: 'named' }]
  for (const more of extra) expect((await fileAnonymously({ ...anonymousComplaint(), ...more })).status).toBe(422)
})

test.each([
  ['no body', undefined, undefined, 422],
  ['text that is no JSON', '{"title":', 'application/json', 400],
  ['a list', '[]', 'application/json', 422],
  ['a poisoned prototype', '{"__proto__":{"admin":true}}', 'application/json', 400],
  ['XML', '<a/>', 'application/xml', 415],
  ['a form', 'title=a', 'application/x-www-form-urlencoded', 415],
  ['a book', JSON.stringify({ story: '字'.repeat(40_000) }), 'application/json', 413],
])('%s is answered with a problem in Chinese', async (_what, body, type, status) => {
  const reply = await citizen.send('POST', '/complaints', {
    body,
    headers: { 'idempotency-key': newKey(), ...(type ? { 'content-type': type } : {}) },
  })
  expect(reply).toMatchObject({
    status,
    body: { status, detail: expect.stringMatching(/\p{Script=Han}/u), requestId: expect.any(String) },
  })
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
})
