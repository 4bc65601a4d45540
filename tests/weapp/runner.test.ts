import { join } from 'node:path'
import { bootMiniProgram } from '../support/weapp/driver'

const DIST = join(__dirname, '../../dist/weapp')

test('a citizen who opens the mini-program sees the home page, drawn in few and small updates', async () => {
  const program = bootMiniProgram(DIST)
  program.start()
  await program.until(() => program.visibleText().includes('法惠民'))
  await program.settle()
  expect(program.problems()).toEqual([])

  const { calls, bytes } = program.journal.setDataOf(program.currentPath())
  expect(calls).toBeLessThanOrEqual(3)
  expect(bytes).toBeLessThanOrEqual(32 * 1024)
  const { nodes, depth, maxChildren } = program.measures()
  expect(nodes).toBeLessThan(400)
  expect(depth).toBeLessThan(20)
  expect(maxChildren).toBeLessThanOrEqual(40)
  program.kill()
})
