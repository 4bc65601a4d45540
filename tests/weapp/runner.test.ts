import { DIST } from '../support/weapp/compiled'
import { bootMiniProgram, type MiniProgram } from '../support/weapp/driver'

const open = async (): Promise<MiniProgram> => {
  const program = bootMiniProgram(DIST)
  program.start()
  await program.until(() => program.visibleText().includes('我的事项'))
  await program.settle()
  return program
}

test('the home page is drawn in few and small updates, with a shallow tree', async () => {
  const program = await open()
  const { calls, bytes } = program.journal.setDataOf(program.currentPath())
  expect(calls).toBeLessThanOrEqual(3)
  expect(bytes).toBeLessThanOrEqual(32 * 1024)
  const { nodes, depth, maxChildren } = program.measures()
  expect(nodes).toBeLessThan(400)
  expect(depth).toBeLessThan(20)
  expect(maxChildren).toBeLessThanOrEqual(40)
  expect(program.problems()).toEqual([])
  program.kill()
})

test('a citizen goes from tab to tab and back, and nothing goes wrong underneath', async () => {
  const program = await open()
  program.tap(program.byText('我的事项'))
  await program.until(() => program.currentPath() === 'pages/my-cases/index')
  await program.settle()
  program.tap(program.byText('首页'))
  await program.until(() => program.currentPath() === 'pages/home/index')
  await program.settle()
  expect(program.problems()).toEqual([])
  program.kill()
})
