import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtApp, ROOT } from './built'

export type Service = { url: string; stop(): Promise<void> }

/** The built service in a process of its own, with its own embedded database in a new folder: demo mode, so codes stand on the page. */
export async function startService(): Promise<Service> {
  const { web, server } = builtApp()
  const dataDir = mkdtempSync(join(tmpdir(), 'fahuimin-e2e-'))
  const child = spawn(process.execPath, [server], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', WEB_ROOT: web },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /已就绪：(http:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`the service ended with ${code}: ${said}`)))
  })
  await answers(url)
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A machine under load lets the service ask for patience in its first moments. */
async function answers(url: string): Promise<void> {
  const { ok } = await fetch(`${url}/api/v1/region`)
  if (ok) return
  await new Promise((resolve) => setTimeout(resolve, 200))
  return answers(url)
}
