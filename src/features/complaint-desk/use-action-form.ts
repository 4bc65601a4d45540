import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { TicketView, TimelineEntry } from '@contract/complaint/schema'
import { attemptOf } from '@/shared/lib/attempt'
import { clock } from '@/shared/lib/clock'
import { type OpenAlbum, type PhotoGate, useAlbum, usePhotoGate } from '@/features/photos/public'
import { useDraft } from '@/shared/lib/draft-store'
import { isoDay } from '@/shared/lib/format'
import { ApiError } from '@/shared/lib/http'
import { useSession } from '@/shared/lib/session'
import { usePageShown } from '@/shared/platform/page-shown'
import { ticketDetail, useSendCommand } from './api'
import { bodyOf } from './bodies'
import { check, type Faults, fieldOf } from './checks'
import { allBy, changesSince, seenOf } from './facts'
import { type Action, draftName, initialValues, isAppending, type Values } from './model'
import { isSentAlready } from './sent-already'

export type ActionForm = {
  values: Values
  faults: Faults
  attempt: number
  problem: ApiError | null
  /** Others did something since the person began to decide, and what. */
  changed: boolean
  changes: TimelineEntry[]
  /** All of it was this person, on another device or before a lost reply. */
  mine: boolean
  /** How often the service said that others were first. */
  conflicts: number
  restored: boolean
  busy: boolean
  photos: OpenAlbum
  gate: PhotoGate
  patch(part: Partial<Values>): void
  startAnew(): void
  acknowledge(): void
  submit(): void
}

const untouched: Partial<Values> = {}

/** One command on one ticket: what is typed outlives errors, leaving and signing in, until the service has accepted it. */
export function useActionForm(ticket: TicketView, action: Action, onDone: (next: TicketView) => void): ActionForm {
  const client = useQueryClient()
  const name = draftName(ticket.number, action)
  // What the ticket said when the form opened; the draft holds only what the person changed.
  const initial = useMemo(() => initialValues(action, ticket), [name]) // eslint-disable-line react-hooks/exhaustive-deps
  const draft = useDraft<Partial<Values>>(name, untouched)
  const values = { ...initial, ...draft.value }
  const me = useSession()?.me
  const photos = useAlbum(name, me?.id ?? null)
  const { album } = photos
  const command = useSendCommand(ticket.number)
  const [faults, setFaults] = useState<Faults>({})
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [restored, setRestored] = useState(() => Object.keys(draft.value).length > 0)
  const [base, setBase] = useState(() => seenOf(ticket))
  const [version, setVersion] = useState(ticket.version)
  const [conflicts, setConflicts] = useState(0)
  const sending = useRef(false)
  const lost = useRef(false)
  const finished = useRef(false)
  const shown = usePageShown()
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => void (alive.current = false)
  }, [])

  const reread = () => client.fetchQuery({ ...ticketDetail(ticket.number), staleTime: 0 })

  function finish(next: TicketView) {
    if (finished.current) return
    finished.current = true
    lost.current = false
    draft.clear()
    album.clear()
    onDone(next)
  }

  // The ticket was read again after a lost reply, and what was sent stands in it.
  const changes = changesSince(ticket, base)
  const sent = lost.current && isSentAlready(changes, values, me?.staffNo)
  useEffect(() => {
    if (sent && shown) finish(ticket)
  }, [sent, shown]) // eslint-disable-line react-hooks/exhaustive-deps

  async function refused(error: unknown) {
    if (!(error instanceof ApiError)) throw error
    draft.flush()
    lost.current ||= error.offline
    const fresh = error.status === 409 || error.status === 412 ? await reread().catch(() => null) : null
    // The reply was lost, not the command: what happened since is this person's own doing.
    if (fresh && lost.current && allBy(changesSince(fresh, base), me?.staffNo)) return finish(fresh)
    if (error.status === 422 && error.fields.length > 0) {
      setFaults(Object.fromEntries(error.fields.map(({ path, message }) => [fieldOf(path), message])))
    } else if (error.status === 412 && fresh) {
      setVersion(fresh.version)
      setConflicts((n) => n + 1)
    } else setProblem(error)
    if (!error.offline && error.status !== 401 && error.status < 500) {
      album.setSent(false)
      album.recheck()
    }
    setAttempt((n) => n + 1)
  }

  async function give(ids: readonly string[]) {
    const body = bodyOf(action, values, ticket, ids)
    album.setSent(ids.length > 0)
    const tried = isAppending(action) ? await attemptOf(name, JSON.stringify(body)) : null
    const next = await command.mutateAsync({ action, body, version, key: tried?.key ?? '' })
    tried?.done()
    finish(next)
  }

  function send(ids: readonly string[]) {
    if (sending.current) return
    sending.current = true
    finished.current = false
    void give(ids)
      .catch((error: unknown) => (alive.current ? refused(error) : undefined))
      .finally(() => (sending.current = false))
  }
  const gate = usePhotoGate(photos, send)

  function submit() {
    if (sending.current) return
    const found = check(action, values, ticket, isoDay(clock.now()))
    setFaults(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return setAttempt((n) => n + 1)
    gate.submit()
  }

  return {
    values,
    faults,
    attempt,
    problem,
    changed: ticket.version !== base.version,
    changes,
    mine: allBy(changes, me?.staffNo),
    conflicts,
    restored,
    busy: command.isPending || gate.waiting > 0,
    photos,
    gate,
    patch: (part) => {
      draft.patch(part)
      setFaults((found) =>
        Object.fromEntries(Object.entries(found).filter(([field]) => !(field.split('-')[0]! in part))),
      )
    },
    startAnew: () => {
      draft.clear()
      album.discard()
      setFaults({})
      setRestored(false)
    },
    acknowledge: () => {
      setBase(seenOf(ticket))
      setVersion(ticket.version)
    },
    submit,
  }
}
