import { type Keys } from '../crypto/keys'
import type { AppliedMigration } from '../db/copy/shape'
import { NotEmptyError, requireEmptyDatabase, type Target as Filling, writeAtOnce } from '../db/copy/write'
import { migrate, type Migration, readMigrations } from '../db/migrate'
import type { DbLog } from '../db/types'
import { fits } from '../installation/same-keys'
import type { End, Head, TableHead } from './content'
import { faults } from './faults'
import { createPhotoIntake, isWithoutPhotos } from './photo-folder'
import { type Read, readExport } from './read-export'

type Target = { url: string; keys: Keys; keysFile: string; photoFolder: string; migrations: string; log: DbLog }

/** What the file says of itself must suit this program and these keys, before anything is touched. */
export async function checkExport(
  file: string,
  passphrase: string,
  target: Pick<Target, 'keys' | 'keysFile' | 'migrations'>,
): Promise<Read> {
  const read = await readExport(file, passphrase)
  if (!fits(target.keys, read.head.keys)) throw faults.otherKeys(target.keysFile)
  const known = await readMigrations(target.migrations)
  const foreign = read.head.migrations.find((applied) => !isKnown(known, applied))
  if (foreign) throw faults.newer(foreign.name)
  return read
}

const isKnown = (known: Migration[], { number, sha256 }: AppliedMigration) =>
  known.some((migration) => migration.number === number && migration.sha256 === sha256)

/**
 * Fills an empty database and photo folder from an export, in one transaction: all of it or nothing. The tables are made as
 * they were when it was exported and then brought up to date.
 * @throws StartupError when the file, the keys or the target do not suit
 */
export async function importData(target: Target, file: string, passphrase: string): Promise<End> {
  const { url, log, photoFolder, migrations } = target
  const { head, end } = await checkExport(file, passphrase, target)
  const photos = createPhotoIntake(photoFolder)
  try {
    await requireEmptyDatabase(url, log)
    if (head.photos === 'inside' && !(await isWithoutPhotos(photoFolder))) throw faults.notEmpty(photoFolder)
    await migrate(url, migrations, log, head.migrations.at(-1)?.number)
    await writeAtOnce(url, log, async (filling) => {
      requireShape(filling, head)
      await readExport(file, passphrase, {
        rows: (table, lines) => filling.insert(shapeOf(filling, table), lines),
        async sequences(sequences) {
          for (const sequence of sequences) await filling.setSequence(sequence)
        },
        file: (named) => photos.start(named),
        bytes: (bytes) => photos.write(bytes),
      })
      await photos.finish()
      await photos.keep()
    })
  } catch (error) {
    throw error instanceof NotEmptyError ? faults.notEmpty(error.message) : error
  } finally {
    await photos.drop()
  }
  await migrate(url, migrations, log)
  return end
}

/** An empty database of a newer shape cannot take older rows. */
function requireShape(filling: Filling, head: Head) {
  const last = filling.migrations.at(-1)?.number
  if (last !== head.migrations.at(-1)?.number) throw faults.notEmpty(`schema ${last}`)
}

/** Names and types are the database's own; those of the file must be the same. */
function shapeOf({ tables }: Filling, { name, columns }: TableHead) {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table || JSON.stringify(table.columns) !== JSON.stringify(columns))
    throw new Error(`table ${name} is not what it was`)
  return table
}
