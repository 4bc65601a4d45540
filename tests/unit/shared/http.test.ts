/** @jest-environment jsdom */
import { ApiError, http } from '@/shared/lib/http'
import { session } from '@/shared/lib/session'
import { transport } from '@/shared/platform/transport'
import { Aborted, Unreachable } from '@/shared/platform/transport-errors'

jest.mock('@/shared/platform/transport', () => ({ transport: jest.fn() }))
jest.mock('@/shared/platform/storage', () => jest.requireActual<object>('@/shared/platform/storage.h5'))

const sent = transport as jest.MockedFunction<typeof transport>
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  sent.mockResolvedValueOnce({ status, headers, body: body === undefined ? '' : JSON.stringify(body) })
const lastSent = () => sent.mock.calls.at(-1)![0]
const signIn = (token: string) =>
  session.set({
    token,
    expiresAt: '2030-01-01T00:00:00+08:00',
    me: { id: '1', role: 'citizen', staffNo: null, unit: null, phoneMasked: '138****0001', unread: 0 },
  })

afterEach(() => session.clear())

describe('a request of a signed-in person', () => {
  it('carries the token, the body as JSON and the parameters that have a value', async () => {
    signIn('abc')
    answer(201, { number: '1' })
    const data = await http.post('/complaints', { title: '路灯' }, { headers: { 'Idempotency-Key': 'k' } })
    expect(data).toEqual({ number: '1' })
    expect(lastSent()).toMatchObject({
      method: 'POST',
      body: '{"title":"路灯"}',
      headers: { Authorization: 'Bearer abc', 'Idempotency-Key': 'k', 'Content-Type': 'application/json' },
    })

    answer(200, { items: [] })
    await http.get('/complaints', { params: { filter: 'open', q: '', cursor: undefined, type: ['a', '二'] } })
    expect(lastSent().url).toMatch(/\/complaints\?filter=open&type=a&type=%E4%BA%8C$/)
    expect(lastSent().body).toBeUndefined()
  })

  it('is told the version that a decision must name', async () => {
    answer(200, { state: 'handling' }, { etag: '"7"' })
    expect(await http.getWithEtag('/desk/tickets/1')).toEqual({ data: { state: 'handling' }, etag: '"7"' })
  })

  it('signs out when the service no longer knows the sign-in, and says so once', async () => {
    signIn('old')
    const told = jest.fn()
    const stop = session.onSignedOut(told)
    answer(401, { code: 'sign_in_needed', detail: '请先登录' })
    await expect(http.get('/me')).rejects.toMatchObject({ status: 401, code: 'sign_in_needed' })
    expect(session.get()).toBeNull()
    expect(told).toHaveBeenCalledTimes(1)
    stop()
  })

  it('keeps a sign-in that was renewed while an old request was under way', async () => {
    signIn('old')
    sent.mockImplementationOnce(() => {
      signIn('new')
      return Promise.resolve({ status: 401, headers: {}, body: '{}' })
    })
    await expect(http.get('/me')).rejects.toBeInstanceOf(ApiError)
    expect(session.get()?.token).toBe('new')
  })
})

describe('an anonymous request', () => {
  it('says nothing about who is signed in on the device', async () => {
    signIn('secret')
    answer(201, {})
    await http.post('/anonymous/complaints', {}, { anonymous: true })
    expect(JSON.stringify(lastSent())).not.toContain('secret')
    expect(Object.keys(lastSent().headers)).not.toContain('Authorization')
  })

  it('does not sign anybody out when it is refused', async () => {
    signIn('mine')
    answer(401, {})
    await expect(http.get('/anonymous/complaint', { anonymous: true })).rejects.toBeInstanceOf(ApiError)
    expect(session.get()?.token).toBe('mine')
  })
})

describe('a request that does not succeed', () => {
  it('gives what the service said, field by field', async () => {
    const errors = [{ path: '/title', message: '请填写标题' }]
    answer(422, { code: 'invalid_input', detail: '请按提示修改后再提交', errors, requestId: '7F3A-09C4' })
    await expect(http.post('/complaints', {})).rejects.toMatchObject({
      code: 'invalid_input',
      status: 422,
      detail: '请按提示修改后再提交',
      fields: errors,
      requestId: '7F3A-09C4',
      offline: false,
    })
  })

  it('counts as offline when no reply came', async () => {
    sent.mockRejectedValueOnce(new Unreachable('request:fail'))
    await expect(http.get('/region')).rejects.toMatchObject({ offline: true, status: 0 })
  })

  it('stays an abort when the page no longer wants the reply', async () => {
    sent.mockRejectedValueOnce(new Aborted())
    await expect(http.get('/region')).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('survives the error page of a proxy in between', async () => {
    sent.mockResolvedValueOnce({ status: 502, headers: {}, body: '<html>Bad Gateway</html>' })
    await expect(http.get('/region')).rejects.toMatchObject({ code: 'unknown', status: 502, fields: [] })
  })
})
