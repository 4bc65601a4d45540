import { inAudit } from '../runs'

/**
 * Where the network fails: before the request leaves; when the service has done it and the reply is lost; right after the
 * reply; not at all but slowly (400 ms, 400 kbit/s); with a reply that comes after 25 s, when nobody waits any more.
 */
export const moments = ['before', 'during', 'after', 'slow', 'hang'] as const
export type Moment = (typeof moments)[number]

export const SLOW = { latency: 400, bytesPerSecond: 50_000 }
export const HANG = 25_000

/** After these the person knows nothing of the reply and has to try again. */
export const isLost = (moment: Moment) => moment === 'before' || moment === 'during' || moment === 'hang'

/** Every step at every moment in `npm run audit`; in `npm test` each step at one, and the sending itself at three. */
export function cells<Step extends { name: string; sends?: boolean }>(steps: readonly Step[]): [Step, Moment][] {
  const quick = moments.slice(0, 3)
  return steps.flatMap((step, row) =>
    moments
      .filter((_, column) => inAudit || (column < quick.length && (step.sends || column === row % quick.length)))
      .map((moment): [Step, Moment] => [step, moment]),
  )
}
