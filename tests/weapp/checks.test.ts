import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNames } from '../support/weapp/checks/absent-names'
import { checkWithOldCompilers } from '../support/weapp/checks/old-compilers'
import { runOfficialChecks } from '../support/weapp/checks/run-official-checks'
import { readProgram } from '../support/weapp/program-files'
import { removeSamplePrograms, writeSampleProgram, type SamplePage } from '../support/weapp/sample-program'

jest.setTimeout(120_000)
afterAll(removeSamplePrograms)

const GREETING: SamplePage = { wxml: '<view>您好</view>' }

const compilersOn = (page: SamplePage) =>
  checkWithOldCompilers(readProgram(writeSampleProgram({ 'pages/home/index': page })), __dirname)

describe("WeChat's own checks and ours, which the package test relies on", () => {
  test('let a sound package pass', () => {
    const dir = writeSampleProgram({ 'pages/home/index': GREETING })
    expect(runOfficialChecks(dir, __dirname)).toEqual([])
    expect(checkWithOldCompilers(readProgram(dir), __dirname)).toEqual([])
  })

  test('refuse a page that app.json names and nobody wrote', () => {
    const dir = writeSampleProgram(
      { 'pages/home/index': GREETING },
      { pages: ['pages/home/index', 'pages/gone/index'] },
    )
    const found = runOfficialChecks(dir, __dirname)
    expect(found).toContainEqual({ check: 'app.json', detail: expect.stringContaining('pages/gone/index') as string })
  })

  test('refuse a package above two megabytes', () => {
    const dir = writeSampleProgram({ 'pages/home/index': GREETING })
    writeFileSync(join(dir, 'large.js'), `module.exports = '${'x'.repeat(2.1 * 1024 * 1024)}'`)
    expect(runOfficialChecks(dir, __dirname)).toContainEqual({
      check: 'size',
      detail: expect.stringMatching(/^main has/) as string,
    })
  })

  test('refuse styles with an open block', () => {
    const dir = writeSampleProgram({ 'pages/home/index': { ...GREETING, wxss: '.a { color: red' } })
    expect(runOfficialChecks(dir, __dirname).map(({ check }) => check)).toEqual(['compile'])
  })

  test('refuse a global that a phone does not have, and let one pass that is asked for first', () => {
    const page = { ...GREETING, js: 'new AbortController(); Page({})' }
    const careful = { ...GREETING, js: "if (typeof AbortController !== 'undefined') new AbortController(); Page({})" }
    const found = checkNames(readProgram(writeSampleProgram({ 'pages/home/index': page })))
    expect(found).toEqual([{ check: 'absent', detail: 'AbortController in pages/home/index.js' }])
    expect(checkNames(readProgram(writeSampleProgram({ 'pages/home/index': careful })))).toEqual([])
  })

  test.each<[string, SamplePage, string]>([
    ['a broken expression', { wxml: '<view>{{a +}}</view>' }, 'wcc'],
    ['tags closed in the wrong order', { wxml: '<view><text></view>' }, 'wcc'],
    ['a container query', { ...GREETING, wxss: '@container (min-width: 1px) { .a { color: red } }' }, 'wcsc'],
    ['nested rules', { ...GREETING, wxss: '.a { .b { color: red } }' }, 'wcsc'],
  ])('refuse %s with the compilers of old clients', (_, page, compiler) => {
    expect(compilersOn(page).map(({ check }) => check)).toEqual([compiler])
  })
})
