/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { attemptOf } from '@/shared/lib/attempt'
import { useDraft } from '@/shared/lib/draft-store'
import { clearDevice, onDeviceCleared, watchSignIns } from '@/shared/lib/left-behind'
import { queryClient } from '@/shared/lib/query-client'
import { type Session, session } from '@/shared/lib/session'

jest.mock('@/shared/platform/storage', () => jest.requireActual<object>('@/shared/platform/storage.h5'))
jest.mock('@/shared/platform/visibility', () => jest.requireActual<object>('@/shared/platform/visibility.h5'))
jest.mock('@/shared/platform/other-tabs', () => jest.requireActual<object>('@/shared/platform/other-tabs.h5'))
jest.mock('@/shared/platform/network', () => jest.requireActual<object>('@/shared/platform/network.h5'))
jest.useFakeTimers()

const of = (id: string, role: Session['me']['role'] = 'citizen'): Session => ({
  token: `token-${id}`,
  expiresAt: '2030-01-01T00:00:00+08:00',
  me: { id, role, staffNo: null, unit: null, phoneMasked: '138****0001', unread: 0 },
})
const empty = { text: '' }
const opens = (name: string) => renderHook(() => useDraft(name, empty))
const writes = (name: string, text: string) => {
  const form = opens(name)
  act(() => form.result.current.patch({ text }))
  act(() => void jest.advanceTimersByTime(300))
  return form
}
const kept = () => JSON.stringify({ ...localStorage })
const key = () => Promise.resolve('a-key')
/** What a browser tells a tab when another one has written. */
const elsewhere = (change: () => void) => {
  change()
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'session' })))
}

beforeAll(() => watchSignIns(queryClient))
afterEach(() => {
  act(() => session.clear())
  localStorage.clear()
})

describe('somebody whose sign-in runs out in the middle of a form', () => {
  it('finds every word after signing in again, and the try of a lost reply keeps its key', async () => {
    session.set(of('1'))
    writes('complaint', '路灯不亮').unmount()
    await attemptOf('supplement:1', 'x', key)
    act(() => session.expire())
    expect(kept()).toContain('路灯不亮')
    act(() => session.set(of('1')))
    expect(opens('complaint').result.current.value.text).toBe('路灯不亮')
    expect((await attemptOf('supplement:1', 'x', () => Promise.resolve('another'))).key).toBe('a-key')
  })

  it('keeps what stands in an open form also when another tab signs out and wipes the device', () => {
    session.set(of('1'))
    const form = writes('message:1', '还在写')
    elsewhere(() => localStorage.clear())
    expect(session.get()).toBeNull()
    form.unmount()
    expect(kept()).toContain('还在写')
    elsewhere(() => localStorage.setItem('session', JSON.stringify(of('1'))))
    expect(session.get()?.me.id).toBe('1')
    expect(opens('message:1').result.current.value.text).toBe('还在写')
  })
})

describe('the next person at the same device', () => {
  it('sees no draft and no try of the one before, in this tab or another', async () => {
    session.set(of('1'))
    const form = writes('rate-1:1', '我的话')
    await attemptOf('rate:1', '我的话', key)
    act(() => session.expire())
    act(() => session.set(of('2')))
    expect(kept()).not.toContain('我的话')
    expect(form.result.current.value.text).toBe('')

    writes('complaint', '第二个人写的').unmount()
    elsewhere(() => localStorage.setItem('session', JSON.stringify(of('3'))))
    expect(kept()).not.toContain('第二个人写的')
  })

  it('keeps what they began themselves before signing in', () => {
    writes('complaint', '登录前写的').unmount()
    act(() => session.set(of('2')))
    expect(opens('complaint').result.current.value.text).toBe('登录前写的')
  })

  it('takes a filing along that was begun under a work account, but no draft of the desk', () => {
    session.set(of('7', 'handler'))
    writes('complaint', '自家门口的事').unmount()
    writes('desk:1:reply', '答复的草稿').unmount()
    act(() => session.set(of('2')))
    expect(kept()).toContain('自家门口的事')
    expect(kept()).not.toContain('答复的草稿')
  })
})

it('photos go with the words they belong to, and stay with those that stay', () => {
  const photos = (name: string, owner: string) =>
    localStorage.setItem(`photos:${name}`, JSON.stringify({ version: 1, value: { owner, photos: ['x'] } }))
  session.set(of('1'))
  writes('complaint', '我的话').unmount()
  photos('complaint', 'anyone')
  photos('supplement:1', '1')
  act(() => session.expire())
  expect(kept()).toContain('photos:complaint')
  act(() => session.set(of('1')))
  expect(kept()).toContain('photos:supplement:1')
  act(() => session.set(of('2')))
  expect(kept()).not.toContain('photos:')
  photos('message:1', 'anyone')
  act(() => session.clear())
  expect(kept()).not.toContain('photos:')
})

it('a chosen sign-out leaves no draft, no try and nothing that was read', async () => {
  session.set(of('1'))
  writes('complaint', '没交的').unmount()
  await attemptOf('supplement:1', '没收到回音的', key)
  queryClient.setQueryData(['cases', 'detail', '1'], { title: '看过的' })
  queryClient.setQueryData(['region'], { name: '示范市云溪区' })
  act(() => session.clear())
  expect(localStorage.length).toBe(0)
  expect(queryClient.getQueryData(['cases', 'detail', '1'])).toBeUndefined()
  expect(queryClient.getQueryData(['region'])).toBeDefined()
})

it('somebody who clears the device stays signed in, and nothing held in memory writes itself back', async () => {
  const told = jest.fn()
  onDeviceCleared(told)
  session.set(of('1'))
  const form = writes('complaint', '没交的')
  await attemptOf('supplement:1', '没收到回音的', key)
  queryClient.setQueryData(['cases', 'detail', '1'], { title: '看过的' })
  act(() => clearDevice(queryClient))
  form.unmount()
  expect(Object.keys(localStorage)).toEqual(['session'])
  expect(session.get()?.me.id).toBe('1')
  expect(queryClient.getQueryData(['cases', 'detail', '1'])).toBeUndefined()
  expect(told).toHaveBeenCalledTimes(1)
})
