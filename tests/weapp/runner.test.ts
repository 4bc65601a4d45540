import { join } from 'node:path'
import { bootMiniProgram, type MiniProgram } from '../support/weapp/driver'

const DIST = join(__dirname, '../../dist/weapp')

let program: MiniProgram

beforeEach(() => {
  program = bootMiniProgram(DIST)
  program.start()
})
afterEach(() => program.kill())

test('a citizen who opens the mini-program sees the home page, and nothing goes wrong underneath', async () => {
  await program.until(() => program.visibleText().includes('12345'))
  await program.settle()
  expect(program.problems()).toEqual([])
})

test('the home page stays light: few and small updates, a shallow tree', async () => {
  await program.until(() => program.visibleText().includes('12345'))
  await program.settle()
  const { calls, bytes } = program.journal.setDataOf(program.currentPath())
  expect(calls).toBeLessThanOrEqual(3)
  expect(bytes).toBeLessThanOrEqual(32 * 1024)
  const { nodes, depth, maxChildren } = program.measures()
  expect(nodes).toBeLessThan(400)
  expect(depth).toBeLessThan(20)
  expect(maxChildren).toBeLessThanOrEqual(40)
})
