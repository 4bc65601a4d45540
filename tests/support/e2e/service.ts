import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServiceProcess } from '../service-process'
import { builtApp } from './built'

export type Service = { url: string; stop(): Promise<void> }

/**
 * The built service in a process of its own, with its own embedded database in a new folder: demo mode, so codes stand on the page.
 * @param settings as an operator sets them, such as REGION
 */
export async function startService(settings: Record<string, string> = {}): Promise<Service> {
  const { web, server } = builtApp()
  const dataDir = mkdtempSync(join(tmpdir(), 'fahuimin-e2e-'))
  const { url, kill } = await startServiceProcess(server, dataDir, { WEB_ROOT: web, ...settings })
  await answers(url)
  return {
    url,
    async stop() {
      await kill('SIGTERM')
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
