import { join, resolve } from 'node:path'

const ROOT = join(__dirname, '..', '..', '..')

/** The compiled mini-program; WEAPP_DIST tries another build of it. */
export const DIST = resolve(ROOT, process.env.WEAPP_DIST ?? join('dist', 'weapp'))
