import Taro from '@tarojs/taro'
import { transport } from '@/shared/platform/transport'

type Asked = Taro.request.Option<string>
const abort = jest.fn()
let asked: Asked

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { request: jest.fn() } }))
beforeEach(() => {
  abort.mockClear()
  ;(Taro.request as unknown as jest.Mock).mockImplementation((option: Asked) => {
    asked = option
    return { abort }
  })
})

const outgoing = { method: 'POST', url: 'http://127.0.0.1/api/v1/x', headers: { A: '1' }, timeout: 1000 }
const reply = (statusCode: number, data: string, header = {}) =>
  asked.success?.({ statusCode, data, header, cookies: [], errMsg: 'request:ok' })

describe('a request of the mini-program', () => {
  it('hands every reply on as it came, refusals too', async () => {
    const waiting = transport({ ...outgoing, body: '{"a":1}' })
    expect(asked).toMatchObject({
      method: 'POST',
      url: outgoing.url,
      header: { A: '1' },
      data: '{"a":1}',
      timeout: 1000,
    })
    reply(404, '{"code":"not_found"}', { ETag: '"3"' })
    expect(await waiting).toEqual({ status: 404, body: '{"code":"not_found"}', headers: { etag: '"3"' } })
  })

  it('sends no body where there is none, since WeChat would turn it into a query', () => {
    void transport({ ...outgoing, method: 'GET' })
    expect(asked).not.toHaveProperty('data')
  })

  it('is unreachable when WeChat reports a failure or a timeout', async () => {
    const waiting = transport(outgoing)
    asked.fail?.({ errMsg: 'request:fail timeout' })
    await expect(waiting).rejects.toMatchObject({ name: 'Unreachable' })
  })

  it('stops when the page no longer wants it, before or during', async () => {
    const during = new AbortController()
    const waiting = transport({ ...outgoing, signal: during.signal })
    during.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(abort).toHaveBeenCalledTimes(1)

    const before = new AbortController()
    before.abort()
    ;(Taro.request as unknown as jest.Mock).mockClear()
    await expect(transport({ ...outgoing, signal: before.signal })).rejects.toMatchObject({ name: 'AbortError' })
    expect(Taro.request).not.toHaveBeenCalled()
  })
})
