/** @jest-environment jsdom */
import { QueryClient } from '@tanstack/react-query'
import { forgetKeptReads, keepReads } from '@/shared/lib/kept-reads'
import { type Session, session } from '@/shared/lib/session'

jest.mock('@/shared/platform/storage', () => jest.requireActual<object>('@/shared/platform/storage.h5'))
const contract = { contractHash: 'one' }
jest.mock('@/shared/platform/contract-hash', () => ({
  get contractHash() {
    return contract.contractHash
  },
}))

const signsIn = (id: string, role: Session['me']['role'] = 'citizen') =>
  session.set({
    token: `token-${id}`,
    expiresAt: '2030-01-01T00:00:00+08:00',
    me: { id, role, staffNo: null, unit: null, phoneMasked: '138****0001', unread: 0 },
  })

/** The app after a restart: an empty cache on the same device. */
const starts = () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  keepReads(client.getQueryCache())
  return client
}
const reads = (client: QueryClient, name: string, data: unknown, meta: { kept?: boolean } = { kept: true }) =>
  client.fetchQuery({ queryKey: [name], meta, queryFn: () => Promise.resolve(data) })
/** What a screen shows that opens without network. */
const shows = (client: QueryClient, name: string) =>
  client.getQueryCache().build(client, { queryKey: [name], meta: { kept: true } }).state
const kept = () => JSON.stringify({ ...localStorage })

beforeEach(() => {
  localStorage.clear()
  contract.contractHash = 'one'
  signsIn('1')
})

it('shows after a restart what was read, with the time it was read at', async () => {
  const before = Date.now()
  await reads(starts(), 'case', { title: '路灯不亮' })
  const { data, dataUpdatedAt } = shows(starts(), 'case')
  expect(data).toEqual({ title: '路灯不亮' })
  expect(dataUpdatedAt).toBeGreaterThanOrEqual(before)
})

it('keeps what a command gave back, so that the screen does not fall behind what was done', async () => {
  const client = starts()
  await reads(client, 'case', { state: 'replied' })
  client.setQueryData(['case'], { state: 'closed' })
  expect(shows(starts(), 'case').data).toEqual({ state: 'closed' })
})

it('keeps only the beginning of a list that was read far down', async () => {
  const pages = [{ items: ['一'] }, { items: ['二'] }]
  await reads(starts(), 'list', { pages, pageParams: ['', 'next'] })
  expect(shows(starts(), 'list').data).toEqual({ pages: [pages[0]], pageParams: [''] })
})

it('keeps some twenty cases and lets the one go that was read longest ago', async () => {
  const client = starts()
  for (let n = 1; n <= 25; n += 1) await reads(client, `case ${n}`, { n })
  expect(shows(starts(), 'case 1').data).toBeUndefined()
  expect(shows(starts(), 'case 2').data).toEqual({ n: 2 })
  expect(Object.keys(localStorage).filter((key) => key.startsWith('read:'))).toHaveLength(24)
})

it('takes no more than 1 MB of the device, and nothing of what is larger alone', async () => {
  const client = starts()
  await reads(client, 'first', '字'.repeat(200_000))
  await reads(client, 'second', '字'.repeat(200_000))
  expect(shows(starts(), 'first').data).toBeUndefined()
  expect(shows(starts(), 'second').data).toBeDefined()
  await reads(client, 'huge', '字'.repeat(400_000))
  expect(shows(starts(), 'huge').data).toBeUndefined()
  expect(shows(starts(), 'second').data).toBeDefined()
})

it('shows nothing of it to another account, and nothing that another contract described', async () => {
  await reads(starts(), 'case', { title: '路灯不亮' })
  signsIn('2')
  expect(shows(starts(), 'case').data).toBeUndefined()
  expect(kept()).not.toContain('路灯')

  await reads(starts(), 'case', { title: '第二个人的' })
  contract.contractHash = 'two'
  expect(shows(starts(), 'case').data).toBeUndefined()
})

it('keeps nothing for staff, for somebody not signed in, and of what does not ask to be kept', async () => {
  const client = starts()
  await reads(client, 'visit', { title: '凭码看的' }, { kept: false })
  signsIn('7', 'dispatcher')
  await reads(client, 'desk', { title: '工作台的' })
  session.clear()
  await reads(client, 'open', { title: '没登录的' })
  expect(kept()).not.toContain('title')
})

it('keeps no reply that comes after its sign-in has ended', async () => {
  const client = starts()
  let answer: (data: unknown) => void = () => undefined
  const asked = client.fetchQuery({
    queryKey: ['case'],
    meta: { kept: true },
    queryFn: () => new Promise((resolve) => (answer = resolve)),
  })
  client.getQueryCache().clear()
  signsIn('2')
  answer({ title: '上一个人的' })
  await asked.catch(() => undefined)
  expect(kept()).not.toContain('上一个人的')
})

it('leaves nothing once it is told to forget', async () => {
  await reads(starts(), 'case', { title: '路灯不亮' })
  forgetKeptReads()
  expect(Object.keys(localStorage)).toEqual(['session'])
})
