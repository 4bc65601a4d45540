import type { InfiniteData, Query, QueryCache } from '@tanstack/react-query'
import { contractHash } from '@/shared/platform/contract-hash'
import { storage } from '@/shared/platform/storage'
import { session } from './session'

declare module '@tanstack/react-query' {
  interface Register {
    /** `kept`: shown after a restart without network. Only for what a citizen reads under the own sign-in. */
    queryMeta: { kept?: boolean }
  }
}

type Read = { at: number; data: unknown }
type Entry = { name: string; size: number }
/** Newest last. */
type Index = { contract: string; owner: string; entries: Entry[] }

/** Some twenty cases and the lists that lead to them. */
const mostReads = 24
/** Bytes. */
const mostBytes = 1_000_000
/** A Chinese character takes three bytes in UTF-8. */
const bytesOf = (text: string) => text.length * 3

const index = 'reads'
const keyOf = (name: string) => `read:${name}`

const emptied = (owner: string): Index => ({ contract: contractHash, owner, entries: [] })
/** Nothing of another account, and nothing of a service that spoke otherwise. */
function indexOf(owner: string): Index {
  const kept = storage.get<Index>(index)
  if (kept?.owner === owner && kept.contract === contractHash) return kept
  forgetKeptReads()
  return emptied(owner)
}

/** A list that was read far down comes back as its first page. */
function beginningOf(data: unknown): unknown {
  const { pages, pageParams } = data as InfiniteData<unknown>
  return Array.isArray(pages) ? { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) } : data
}

function keep({ queryHash: name, state }: Query, owner: string): void {
  const read: Read = { at: state.dataUpdatedAt, data: beginningOf(state.data) }
  const size = bytesOf(JSON.stringify(read))
  const kept = indexOf(owner)
  const entries = kept.entries.filter((entry) => entry.name !== name)
  if (size <= mostBytes) entries.push({ name, size })
  let left = entries.reduce((sum, entry) => sum + entry.size, 0)
  while (entries.length > mostReads || left > mostBytes) {
    const oldest = entries.shift()
    if (!oldest) break
    left -= oldest.size
    storage.remove(keyOf(oldest.name))
  }
  if (size > mostBytes || !storage.set(keyOf(name), read)) storage.remove(keyOf(name))
  storage.set(index, { ...kept, entries })
}

/** Puts what is on the device in the place of what was not yet read; it is out of date, so it is read again at once. */
function restore(query: Query, owner: string): void {
  if (!indexOf(owner).entries.some(({ name }) => name === query.queryHash)) return
  const read = storage.get<Read>(keyOf(query.queryHash))
  if (read) query.setData(read.data, { updatedAt: read.at, manual: true })
}

const owner = () => {
  const me = session.get()?.me
  return me?.role === 'citizen' ? me.id : null
}

/** Keeps what a signed-in citizen reads, and shows it again before the service has answered. Staff's screens leave nothing. */
export function keepReads(cache: QueryCache): () => void {
  let restoring = false
  return cache.subscribe((event) => {
    const query = event.query as Query
    const mine = query.meta?.kept && !restoring ? owner() : null
    if (!mine) return
    if (event.type === 'added' && query.state.data === undefined) {
      restoring = true
      restore(query, mine)
      restoring = false
    }
    // A reply that comes after its sign-in has ended belongs to a query that is no longer in the cache.
    if (event.type === 'updated' && event.action.type === 'success' && cache.get(query.queryHash) === query)
      keep(query, mine)
  })
}

export function forgetKeptReads(): void {
  for (const key of storage.keys()) if (key.startsWith(keyOf(''))) storage.remove(key)
  storage.remove(index)
}
