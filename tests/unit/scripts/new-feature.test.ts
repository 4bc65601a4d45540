import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** Two compilers run, on a machine that may have other work. */
jest.setTimeout(240_000)

const ROOT = join(__dirname, '..', '..', '..')
const parts = ['src', 'contract', 'server', 'scripts', 'tests', 'regions', 'config']
const files = ['package.json', 'tsconfig.json', '.prettierrc.json', '.dependency-cruiser.cjs']

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'fahuimin-feature-'))
  const filter = (path: string) => !path.endsWith('node_modules')
  for (const part of [...parts, ...files]) cpSync(join(ROOT, part), join(copy, part), { recursive: true, filter })
  for (const folder of ['.', 'server', 'tests/weapp']) {
    const modules = join(ROOT, folder, 'node_modules')
    if (existsSync(modules)) symlinkSync(modules, join(copy, folder, 'node_modules'))
  }
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}
const newFeature = (...args: string[]) => run(join('scripts', 'new-feature.mjs'), ...args)
const read = (path: string) => readFileSync(join(copy, path), 'utf8')

const isOurs = (path: string) => path.includes('legal-aid') && /\.tsx?$/.test(path)
const generated = () =>
  ['src', 'contract', 'server/src', 'tests/unit', 'tests/api', 'tests/e2e', 'tests/weapp'].flatMap((part) =>
    readdirSync(join(copy, part), { recursive: true, encoding: 'utf8' })
      .map((path) => relative(copy, join(copy, part, path)))
      .filter((path) => isOurs(path) && !path.includes('node_modules')),
  )

test('a developer who forgets the Chinese name, or takes a name twice, is told what to do and nothing is written', () => {
  for (const args of [['legal-aid'], ['LegalAid', '法律援助'], ['legal-aid', 'legal aid']]) {
    const { status, said } = newFeature(...args)
    expect([status, said]).toEqual([1, expect.stringContaining('Usage: npm run new-feature')])
  }
  expect(newFeature('complaint', '诉求').said).toContain('src/features/complaint is there already')
  expect(generated()).toEqual([])
})

test('a new feature is known to app, contract and service, and its types and its borders hold untouched', () => {
  expect(newFeature('legal-aid', '法律援助')).toMatchObject({ status: 0 })
  expect(read('src/app.config.ts')).toContain("root: 'features/legal-aid'")
  expect(read('contract/permissions.ts')).toContain("addLegalAid: { citizen: 'own' }")
  expect(read('contract/openapi.json')).toContain('"operationId": "listLegalAid"')
  expect(readdirSync(join(copy, 'server', 'migrations')).at(-1)).toMatch(/^\d{4}_legal_aid\.sql$/)
  expect(generated().filter((path) => path.startsWith('tests'))).toHaveLength(4)

  const only = { extends: './tsconfig.json', include: [], files: [...generated(), 'server/src/app.ts'] }
  writeFileSync(join(copy, 'tsconfig.feature.json'), JSON.stringify(only))
  expect(run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.feature.json')).toEqual({ status: 0, said: '' })
  expect(run('node_modules/prettier/bin/prettier.cjs', '--check', ...generated()).status).toBe(0)
  const cruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'
  const borders = run(cruise, ...generated(), '--config', '--output-type', 'err').said
  expect(borders.split('\n').filter((line) => line.includes('legal-aid'))).toEqual([])
})
