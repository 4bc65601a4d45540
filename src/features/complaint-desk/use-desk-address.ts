import { useState } from 'react'
import type { Queue } from '@contract/complaint/schema'
import { type TicketType, ticketTypes } from '@contract/complaint/states'
import { writeParams } from '@/shared/platform/address'
import { usePageParams } from '@/shared/platform/navigation'
import { queueLabels } from './messages'

export type DeskAddress = { queue: Queue | undefined; type: TicketType | undefined; q: string; number: string }

const isQueue = (value = ''): value is Queue => value in queueLabels
const isType = (value = ''): value is TicketType => (ticketTypes as readonly string[]).includes(value)

/** Queue, type, words and ticket of the desk, kept in the address: a reload or a bookmark shows the same. */
export function useDeskAddress() {
  const params = usePageParams()
  const [address, setAddress] = useState<DeskAddress>(() => ({
    queue: isQueue(params.queue) ? params.queue : undefined,
    type: isType(params.type) ? params.type : undefined,
    q: params.q ?? '',
    number: /^\d{21}$/.test(params.number ?? '') ? (params.number ?? '') : '',
  }))
  const change = (part: Partial<DeskAddress>) => {
    const next = { ...address, ...part }
    setAddress(next)
    writeParams({ queue: next.queue, type: next.type, q: next.q || undefined, number: next.number || undefined })
  }
  return { ...address, change }
}
