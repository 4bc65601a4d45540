import type { DailyRoot } from '@contract/verification/schema'
import { verifyChain } from '../../server/src/modules/chain/public'
import type { TestApp } from './start-app'

/** What the check says, as the operator reads it; `工单 …` stands before what is of one ticket. */
export async function whatIsWrong(app: TestApp, published: readonly DailyRoot[] = []): Promise<string[]> {
  const { signer, region } = app.ports
  const { findings } = await verifyChain({ db: app.db, region: region.code, signer, published })
  return findings.map(({ number, text }) => (number ? `工单 ${number}：${text}` : text))
}

/** Seals what was written, and signs the days that are over at that time. */
export async function passNight(app: TestApp, wall: string) {
  await app.work.sealer.run()
  app.clock.set(wall)
  await app.work.roots.run()
}
