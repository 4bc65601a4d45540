import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT = join(__dirname, '..', '..', '..')
/** Where a failing journey leaves its pictures and traces; ignored by git. */
export const RESULTS = join(ROOT, 'test-results')

/** The H5 app and the service as they were built; WEB_ROOT tries another build of the app. */
export function builtApp(): { web: string; server: string } {
  const web = resolve(ROOT, process.env.WEB_ROOT ?? 'dist/h5')
  const server = join(ROOT, 'dist', 'server', 'main.mjs')
  if (!existsSync(join(web, 'index.html')))
    throw new Error(
      `${web} holds no H5 app. Run \`npm run build:h5\` first, or \`npm test\`, which builds what is missing.`,
    )
  if (!existsSync(server))
    throw new Error(
      `${server} is not there. Run \`npm run build:server\` first, or \`npm test\`, which builds what is missing.`,
    )
  return { web, server }
}
