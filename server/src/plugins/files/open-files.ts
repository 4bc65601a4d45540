import path from 'node:path'
import { createLocalFolder } from './local-folder'
import { createS3Store, type S3Settings } from './s3-store'
import type { FileStore } from './types'

/** The bucket where the operator has named one, else a folder beside the other data. */
export const openFiles = (settings: { s3: S3Settings | null; dataDir: string }, clock: () => Date): FileStore =>
  settings.s3 ? createS3Store(settings.s3, clock) : createLocalFolder(path.join(settings.dataDir, 'photos'))
