import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { passwordOf } from '../../server/src/plugins/db/embedded/secret'

const ROOT = join(__dirname, '..', '..')

type Program = 'main' | 'transfer' | 'staff' | 'keys' | 'verify-chain' | 'erase'
export type ServiceProcess = { url: string; kill(signal: NodeJS.Signals): Promise<number | null> }

/** Bundles the real service, or a program of the operator, as scripts/build-server.mjs does, beside other runs of the same tests. */
export async function bundleService(program: Program = 'main'): Promise<string> {
  const outfile = join(ROOT, '.cache', `service-${program}-${process.pid}.mjs`)
  await build({
    entryPoints: [join(ROOT, 'server', 'src', `${program}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@contract': join(ROOT, 'contract') },
    logLevel: 'warning',
    outfile,
  })
  return outfile
}

/** The whole service in a process of its own, in demo mode, on a port of its own choosing; `settings` as an operator sets them. */
export async function startServiceProcess(
  bundle: string,
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [bundle], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /已就绪：(http:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void exited.then((code) => reject(new Error(`service ended with ${code}: ${said}`)))
  })
  return {
    url,
    kill(signal) {
      child.kill(signal)
      return exited
    },
  }
}

/** Where the embedded database of a running service listens (postmaster.pid: line 1 its pid, line 4 its port). */
export function embeddedDatabase(dataDir: string): { pid: number; url: string } {
  const lines = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  const secret = readFileSync(join(dataDir, 'database-secret'), 'utf8').trim()
  const url = `postgres://fahuimin:${passwordOf('fahuimin', secret)}@127.0.0.1:${Number(lines[3])}/fahuimin`
  return { pid: Number(lines[0]), url }
}
