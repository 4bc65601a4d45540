import { attemptOf } from '@/shared/lib/attempt'
import { queryClient } from '@/shared/lib/query-client'
import { caseKeys } from '@/features/cases/keys'
import { visit, visitDrafts } from '@/features/cases/visit'

jest.mock('@/features/photos/public', () => ({ forgetAlbums: () => undefined }))
jest.mock('@/shared/platform/storage', () => {
  const kept = new Map<string, unknown>()
  return {
    storage: {
      get: (key: string) => kept.get(key) ?? null,
      set: (key: string, value: unknown) => !!kept.set(key, value),
      remove: (key: string) => kept.delete(key),
      kept,
    },
  }
})
jest.mock('@/shared/platform/visibility', () => ({ onVisibilityChange: () => () => undefined }))
jest.mock('@/shared/platform/network', () => ({ isOnline: () => true, onNetworkChange: () => () => undefined }))
jest.mock('@/shared/platform/random', () => ({
  randomBytes: (length: number) => Promise.resolve(new Uint8Array(length).fill(7)),
}))
const { kept } = jest.requireMock<{ storage: { kept: Map<string, unknown> } }>('@/shared/platform/storage').storage

const code = '4831772055690314'

describe('a visit by 查询码', () => {
  it('writes neither the code nor what is typed to the device', async () => {
    const id = visit.open(code)
    visitDrafts.set('draft:supplement', { text: '补充' })
    await attemptOf(`supplement:${id}`, '{"text":"补充"}', undefined, visitDrafts)
    expect([...kept.keys()]).toEqual([])
    expect(JSON.stringify(caseKeys.detail({ kind: 'visit', id }))).not.toContain(code)
  })

  it('forgets the code, the texts and the case when it is left', () => {
    const id = visit.open(code)
    visitDrafts.set('draft:message', { text: '留言' })
    queryClient.setQueryData(caseKeys.detail({ kind: 'visit', id }), { title: '路灯不亮' })
    visit.close(id)
    expect(visit.id()).toBeNull()
    expect(visit.code(id)).toBeNull()
    expect(visitDrafts.get('draft:message')).toBeNull()
    expect(queryClient.getQueryData(caseKeys.detail({ kind: 'visit', id }))).toBeUndefined()
    expect(visitDrafts.set('draft:message', { text: '太晚' })).toBe(false)
  })

  it('is not ended by a page of an earlier visit', () => {
    const earlier = visit.open(code)
    const now = visit.open('1111222233334444')
    visit.close(earlier)
    expect(visit.code(now)).toBe('1111222233334444')
    expect(visit.code(earlier)).toBeNull()
  })
})

describe('a lost reply', () => {
  it('is tried again under the same key, changed words under another', async () => {
    let drawn = 0
    const draw = () => Promise.resolve(`key-${++drawn}`)
    const first = await attemptOf('message:1', '{"text":"在家"}', draw)
    expect((await attemptOf('message:1', '{"text":"在家"}', draw)).key).toBe(first.key)
    expect((await attemptOf('message:1', '{"text":"不在家"}', draw)).key).not.toBe(first.key)
  })

  it('needs a new key once the first has arrived', async () => {
    let drawn = 0
    const draw = () => Promise.resolve(`key-${++drawn}`)
    const first = await attemptOf('urge:2', '2025-11-20{}', draw)
    first.done()
    expect((await attemptOf('urge:2', '2025-11-20{}', draw)).key).not.toBe(first.key)
  })
})
