import { isLost, type Moment } from './moments'
import type { Hands, Stage } from './stage'

export type Scene = {
  hands: Hands
  /** Sends the request that is broken. */
  acts(): Promise<void>
  /** What was written is still there while nobody knows what became of it. */
  keeps?(): Promise<void>
  /** With the network back, the person finishes. */
  again(): Promise<void>
  /** How the end shows on the screen, also without network. */
  done(): Promise<void>
  /** How often the service did it. */
  effects?(): Promise<number>
}
export type Step = {
  name: string
  request: RegExp
  /** The moments that `npm test` tries; without it one of the cuts, by turns. */
  sampled?: readonly Moment[]
  sets(stage: Stage): Promise<Scene>
}

const told = {
  before: 'is cut before it leaves',
  during: 'is done and its reply is lost',
  after: 'is answered and then the network goes',
  slow: 'takes its time',
  hang: 'hangs for 25 seconds',
}
/** The name of the test. */
export const titleOf = ({ name }: Step, moment: Moment) =>
  `${name}, whose request ${told[moment]}: nothing is lost, nothing twice, two taps finish it`

/** One step at one moment: nothing is lost, nothing happens twice, two presses are enough to finish, and nothing waits to be sent again. */
export async function plays(step: Step, moment: Moment, stage: Stage): Promise<void> {
  const { hands, acts, keeps, again, done, effects } = await step.sets(stage)
  const { met, mended } = await hands.breaks(step.request, moment)
  await acts()
  await met
  const before = hands.taps()
  if (isLost(moment)) {
    await keeps?.()
    await mended()
    await again()
  }
  await done()
  await mended()
  expect(hands.taps() - before).toBeLessThanOrEqual(2)
  if (!effects) return
  expect(await effects()).toBe(1)
  expect(await hands.unsent()).toEqual([])
}
