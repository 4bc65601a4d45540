import { onlineManager } from '@tanstack/react-query'
import { ApiError, offlineError } from '@/shared/lib/api-error'
import { connectQueries, queryClient } from '@/shared/lib/query-client'

let online = true
let tell: () => void = () => undefined
jest.mock('@/shared/platform/network', () => ({
  isOnline: () => online,
  onNetworkChange: (listener: () => void) => {
    tell = listener
    return () => undefined
  },
}))
jest.mock('@/shared/platform/visibility', () => ({ onVisibilityChange: () => () => undefined }))

const tries = async (error: Error) => {
  const ask = jest.fn(() => Promise.reject(error))
  await queryClient.fetchQuery({ queryKey: [error.message], queryFn: ask, retryDelay: 0 }).catch(() => undefined)
  return ask.mock.calls.length
}

afterAll(() => queryClient.clear())

it('asks again by itself only when no reply came', async () => {
  const retry = queryClient.getDefaultOptions().queries?.retry as (failures: number, error: Error) => boolean
  expect(retry(0, offlineError())).toBe(true)
  expect(retry(2, offlineError())).toBe(false)
  expect(retry(0, new ApiError('internal', 500, ''))).toBe(false)
  expect(await tries(new ApiError('not_found', 404, 'missing'))).toBe(1)
})

it('tells at once that there is no network, instead of waiting for it in silence', async () => {
  online = false
  expect(await tries(offlineError())).toBe(1)
  online = true
})

it('never sends a change twice by itself', () => {
  expect(queryClient.getDefaultOptions().mutations?.retry).toBe(false)
})

it('goes by what the platform says of the network', () => {
  connectQueries()
  const stop = onlineManager.subscribe(() => undefined)
  online = false
  tell()
  expect(onlineManager.isOnline()).toBe(false)
  online = true
  tell()
  expect(onlineManager.isOnline()).toBe(true)
  stop()
})
