import { useState } from 'react'
import type { Queue } from '@contract/complaint/schema'
import { type TicketType, ticketTypes } from '@contract/complaint/states'
import { writeParams } from '@/shared/platform/address'
import { usePageParams } from '@/shared/platform/navigation'
import { queueLabels } from './messages'

export type DeskAddress = {
  queue: Queue | undefined
  type: TicketType | undefined
  q: string
  number: string
  /** Only tickets of this unit, or of this 承办人. */
  unit: string | undefined
  handler: string | undefined
}

const isQueue = (value = ''): value is Queue => value in queueLabels
const isType = (value = ''): value is TicketType => (ticketTypes as readonly string[]).includes(value)

/** As the address holds it; what is empty is left out. */
export const paramsOf = ({ queue, type, q, number, unit, handler }: DeskAddress) => ({
  queue,
  type,
  q: q || undefined,
  number: number || undefined,
  unit,
  handler,
})

/** Queue, type, words and ticket of the desk, kept in the address: a reload or a bookmark shows the same. */
export function useDeskAddress() {
  const params = usePageParams()
  const [address, setAddress] = useState<DeskAddress>(() => ({
    queue: isQueue(params.queue) ? params.queue : undefined,
    type: isType(params.type) ? params.type : undefined,
    q: params.q ?? '',
    number: /^\d{21}$/.test(params.number ?? '') ? (params.number ?? '') : '',
    unit: params.unit || undefined,
    handler: params.handler || undefined,
  }))
  const change = (part: Partial<DeskAddress>) => {
    const next = { ...address, ...part }
    setAddress(next)
    writeParams(paramsOf(next))
  }
  return { ...address, change }
}
