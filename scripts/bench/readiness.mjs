import { median } from './median.mjs'
import { startBuilt } from './built-service.mjs'

const STARTS = 5

/** Milliseconds from start to ready on a database that exists, median of five starts. */
export async function benchReadiness(dataDir) {
  await (await startBuilt(dataDir)).stop()
  const times = []
  for (let n = 0; n < STARTS; n++) {
    const service = await startBuilt(dataDir)
    times.push(service.milliseconds)
    await service.stop()
  }
  return { milliseconds: median(times), worst: Math.max(...times) }
}
