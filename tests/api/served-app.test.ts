import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countyRegion } from '../support/demo-region'
import { startApp, type TestApp } from '../support/start-app'

let app: TestApp
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fahuimin-web-'))
  app = await startApp({ webRoot: join(folder, 'h5') })
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = { accept: 'text/html' }
const get = (url: string, headers: Record<string, string> = {}) => app.server.inject({ url, headers })
function build(name: string) {
  mkdirSync(join(folder, 'h5', 'js'), { recursive: true })
  writeFileSync(join(folder, 'h5', 'index.html'), `<script src="/js/app.${name}.js"></script>`)
  writeFileSync(join(folder, 'h5', 'js', `app.${name}.js`), `'${name}'`)
}

test('a new build in the same folder is served without a new start, and so is the first one', async () => {
  expect((await get('/', page)).statusCode).toBe(404)
  build('aaaaaaaa')
  expect((await get('/', page)).payload).toContain('aaaaaaaa')
  build('bbbbbbbb')
  expect((await get('/', page)).payload).toContain('bbbbbbbb')
  const script = await get('/js/app.bbbbbbbb.js')
  expect(script.payload).toBe(`'bbbbbbbb'`)
  expect(script.headers['cache-control']).toContain('immutable')
})

test('a link into the app opens it; an address of the service or a missing file does not pretend to be a page', async () => {
  build('aaaaaaaa')
  expect((await get('/features/cases/pages/case/index?number=1', page)).payload).toContain('aaaaaaaa')
  expect((await get('/', page)).headers['cache-control']).toBe('no-cache')
  for (const url of ['/api/v1/nothing', '/api/nothing', '/health/nothing', '/js/app.cccccccc.js'])
    expect((await get(url)).statusCode).toBe(404)
  expect((await get('/api/v1/nothing', page)).headers['content-type']).toMatch(/problem\+json/)
})

test('nothing beside or hidden in the folder is handed out', async () => {
  build('aaaaaaaa')
  writeFileSync(join(folder, 'secret.txt'), 'a secret')
  writeFileSync(join(folder, 'h5', '.env'), 'a secret')
  for (const url of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/js/..%2f..%2fsecret.txt',
    '/.env',
    '/js//app.aaaaaaaa.js',
  ]) {
    const reply = await get(url)
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.payload).not.toContain('secret')
  }
})

test('the home page drawn at build time is not shown where the region looks different', async () => {
  build('aaaaaaaa')
  writeFileSync(join(folder, 'h5', 'home.html'), 'drawn at build time')
  expect((await get('/', page)).payload).toBe('drawn at build time')
  const county = await startApp({ region: countyRegion, webRoot: join(folder, 'h5') })
  expect((await county.server.inject({ url: '/', headers: page })).payload).toContain('aaaaaaaa')
  await county.close()
})
