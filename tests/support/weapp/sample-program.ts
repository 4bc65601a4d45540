import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface SamplePage {
  wxml: string
  js?: string
  wxss?: string
}

const written: string[] = []

/** A mini-program written by hand, so that the runner itself can be tested without a build. */
export const writeSampleProgram = (pages: Record<string, SamplePage>, app: Record<string, unknown> = {}): string => {
  const dir = mkdtempSync(join(tmpdir(), 'weapp-sample-'))
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  write('app.json', JSON.stringify({ pages: Object.keys(pages), window: {}, ...app }))
  write('app.js', 'App({})')
  write('app.wxss', '')
  write(
    'project.config.json',
    JSON.stringify({ miniprogramRoot: './', appid: 'touristappid', compileType: 'miniprogram' }),
  )
  for (const [page, { wxml, js = 'Page({})', wxss = '' }] of Object.entries(pages)) {
    write(`${page}.wxml`, wxml)
    write(`${page}.js`, js)
    write(`${page}.wxss`, wxss)
    write(`${page}.json`, '{}')
  }
  written.push(dir)
  return dir
}

export const removeSamplePrograms = (): void => {
  for (const dir of written.splice(0)) rmSync(dir, { recursive: true, force: true })
}
