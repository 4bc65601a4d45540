import { StartupError } from '../../process/startup-error'
import type { Db } from '../db/types'
import type { Region } from '../region/types'
import { installationRepository } from './repository'

/**
 * The tickets of a database name units, categories and places of one region: with the pack of another none could be read.
 * @throws StartupError
 */
export async function requireSameRegion(db: Db, { code, name }: Region): Promise<void> {
  const first = await installationRepository(db).once('region', code)
  if (first === code) return
  throw new StartupError(
    `数据库里是地区 ${first} 的数据，现在的地区资料包是 ${code}（${name}）。请把 REGION 改回去，或用 DATA_DIR 另选一个数据目录。数据没有改动。`,
    `The database belongs to region ${first}, REGION names a pack of ${code}. Choose that region again, or another DATA_DIR.`,
  )
}
