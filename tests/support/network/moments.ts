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

/** The three in which the network goes for good. */
export const cuts: readonly Moment[] = ['before', 'during', 'after']

/** Every step at every moment in `npm run audit`; in `npm test` each at one of the cuts by turns, or at those it names. */
export const cells = <Step extends { sampled?: readonly Moment[] }>(steps: readonly Step[]): [Step, Moment][] =>
  steps.flatMap((step, row) => {
    const sampled = step.sampled ?? cuts.slice(row % cuts.length).slice(0, 1)
    return (inAudit ? moments : sampled).map((moment): [Step, Moment] => [step, moment])
  })
