/**
 * @jest-environment jsdom
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { useSend } from '@/features/complaint/use-send'
import { useFilingDraft, useKeptReceipt } from '@/features/complaint/use-filing'
import { ApiError } from '@/shared/lib/api-error'
import { http } from '@/shared/lib/http'
import { finishAt } from '@/shared/platform/finish-at'
import { fullDraft } from './draft'

jest.mock('@/shared/platform/storage', () => jest.requireActual<object>('@/shared/platform/storage.h5'))
jest.mock('@/shared/platform/visibility', () => ({ onVisibilityChange: () => () => undefined }))
jest.mock('@/shared/platform/navigation', () => ({ replace: jest.fn(), page: (path: string) => path }))
jest.mock('@/shared/platform/finish-at', () => ({ finishAt: jest.fn() }))
jest.mock('@/shared/platform/page-shown', () => ({ usePageShown: () => true }))
jest.mock('@/shared/platform/random', () => ({
  randomBytes: (length: number) => Promise.resolve(new Uint8Array(length)),
}))
jest.mock('@/shared/lib/http', () => ({ http: { post: jest.fn() } }))
jest.mock('@/features/photos/public', () => ({ capabilityHeader: () => ({}), forgetAlbum: () => undefined }))
jest.mock('@/features/cases/public', () => ({ caseKeys: { lists: () => ['cases', 'list'] } }))

const post = jest.mocked(http.post)
const receipt = { number: '202611229901020000011', title: '路灯不亮', identity: 'named' }
const cut = () => new ApiError('offline', 0, '', [], '', true)
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
)
const stored = (name: string) =>
  JSON.parse(localStorage.getItem(`draft:${name}`) ?? 'null') as { value: Record<string, unknown> } | null

/** The check page of a person whose draft is complete. */
function atCheck(part: Parameters<typeof fullDraft>[0] = {}) {
  const { result } = renderHook(() => ({ ...useSend(), draft: useFilingDraft(), kept: useKeptReceipt() }), { wrapper })
  act(() => {
    result.current.kept.clear()
    result.current.draft.replace(fullDraft(part))
  })
  return result
}

beforeEach(() => {
  localStorage.clear()
  jest.clearAllMocks()
})

it('has the key and the way it goes on the device before anything leaves', async () => {
  const page = atCheck({ key: '' })
  let before: unknown
  post.mockImplementation(() => {
    before = stored('complaint')?.value
    return Promise.resolve(receipt)
  })
  await act(() => page.current.send())
  expect(before).toMatchObject({ key: '0'.repeat(32), sentAs: 'named' })
})

it('sends once, however often the button is pressed', async () => {
  const page = atCheck()
  post.mockResolvedValue(receipt)
  await act(() => Promise.all([page.current.send(), page.current.send(), page.current.send()]))
  expect(post).toHaveBeenCalledTimes(1)
})

it('keeps the receipt and lets the draft go when the filing has arrived', async () => {
  const page = atCheck()
  post.mockResolvedValue(receipt)
  await act(() => page.current.send())
  expect(stored('complaint-receipt')?.value).toMatchObject({ receipt, lookupCode: '' })
  expect(stored('complaint')).toBeNull()
  expect(finishAt).toHaveBeenCalledWith('/features/complaint/pages/receipt/index')
})

it('repeats the same filing under the same key after a lost reply', async () => {
  const page = atCheck()
  post.mockRejectedValueOnce(cut()).mockResolvedValueOnce(receipt)
  await act(() => page.current.send())
  expect(page.current.failure).toEqual({ kind: 'lost' })
  expect(stored('complaint')?.value).toMatchObject({ sentAs: 'named', story: fullDraft().story })
  await act(() => page.current.send())
  expect(post.mock.calls[1]).toEqual(post.mock.calls[0])
})

it('is free to change again after a refusal, with every answer still there', async () => {
  const page = atCheck()
  post.mockRejectedValue(new ApiError('invalid_input', 422, '', [{ path: '/title', message: '请填写标题' }]))
  await act(() => page.current.send())
  expect(page.current.draft.value).toEqual(fullDraft({ sentAs: '' }))
  expect(page.current.failure).toMatchObject({ kind: 'answers' })
})

it('sends an anonymous filing without sign-in, and keeps its code until 完成', async () => {
  const page = atCheck({ identity: 'anonymous', lookupCode: '4831772055690314', codeSaved: true })
  post.mockResolvedValue({ ...receipt, identity: 'anonymous' })
  await act(() => page.current.send())
  expect(post).toHaveBeenCalledWith(
    '/anonymous/complaints',
    expect.not.objectContaining({ name: expect.anything() as string }),
    { anonymous: true, headers: { 'Idempotency-Key': fullDraft().key } },
  )
  expect(stored('complaint-receipt')?.value).toMatchObject({ lookupCode: '4831772055690314', codeSaved: false })
})
