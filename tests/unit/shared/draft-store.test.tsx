/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { useDraft } from '@/shared/lib/draft-store'

jest.mock('@/shared/platform/storage', () => jest.requireActual<object>('@/shared/platform/storage.h5'))
jest.mock('@/shared/platform/visibility', () => jest.requireActual<object>('@/shared/platform/visibility.h5'))
jest.useFakeTimers()

const initial = { title: '', story: '' }
type Answers = typeof initial
const stored = (name: string) => {
  const text = localStorage.getItem(`draft:${name}`)
  return text === null ? null : (JSON.parse(text) as { value: Answers }).value
}
const open = (name: string, version = 1) => renderHook(() => useDraft(name, initial, version))

beforeEach(() => localStorage.clear())

it('keeps what was typed a moment after typing stops', () => {
  const page = open('a')
  act(() => page.result.current.patch({ title: '路' }))
  act(() => page.result.current.patch({ title: '路灯' }))
  expect(stored('a')).toBeNull()
  act(() => void jest.advanceTimersByTime(300))
  expect(stored('a')).toEqual({ title: '路灯', story: '' })
  expect(page.result.current.savedAt).not.toBeNull()
})

it('keeps it at once when the app is left or the page closes', () => {
  const page = open('b')
  act(() => page.result.current.patch({ title: '离开前' }))
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(stored('b')?.title).toBe('离开前')

  act(() => page.result.current.patch({ title: '关掉前' }))
  page.unmount()
  expect(stored('b')?.title).toBe('关掉前')
})

it('is there again when the person comes back, and says so', () => {
  localStorage.setItem(
    'draft:c',
    JSON.stringify({ version: 1, savedAt: '2025-11-20T06:32:00Z', value: { title: '上次写的' } }),
  )
  const page = open('c')
  expect(page.result.current.value).toEqual({ title: '上次写的', story: '' })
  expect(page.result.current.restored).toBe(true)
  expect(page.result.current.savedAt).toEqual(new Date('2025-11-20T06:32:00Z'))
})

it('starts anew when the questions have changed since', () => {
  localStorage.setItem('draft:d', JSON.stringify({ version: 1, savedAt: '2025-11-20T06:32:00Z', value: { old: 1 } }))
  const page = open('d', 2)
  expect(page.result.current.value).toEqual(initial)
  expect(page.result.current.restored).toBe(false)
})

it('shows one copy to every page that is open', () => {
  const first = open('e')
  const second = open('e')
  act(() => second.result.current.patch({ title: '后一页' }))
  expect(first.result.current.value.title).toBe('后一页')
  act(() => first.result.current.patch({ story: '前一页' }))
  expect(second.result.current.value).toEqual({ title: '后一页', story: '前一页' })
})

it('leaves nothing on the device once it is cleared', () => {
  const page = open('f')
  act(() => page.result.current.patch({ title: '不要了' }))
  act(() => page.result.current.clear())
  act(() => void jest.advanceTimersByTime(1000))
  expect(localStorage.length).toBe(0)
  expect(page.result.current.value).toEqual(initial)
})

it('goes on without losing a word when the storage is full', () => {
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const page = open('g')
  act(() => page.result.current.patch({ title: '还在' }))
  act(() => void jest.advanceTimersByTime(300))
  expect(page.result.current.value.title).toBe('还在')
  expect(page.result.current.savedAt).toBeNull()
  full.mockRestore()
})
