import { bootMiniProgram, type MiniProgram } from '../../support/weapp/driver'
import { removeSamplePrograms, writeSampleProgram } from '../../support/weapp/sample-program'

afterAll(removeSamplePrograms)

const problemsAfter = async (wxml: string, js: string, act: (program: MiniProgram) => void = () => undefined) => {
  const program = bootMiniProgram(writeSampleProgram({ 'pages/home/index': { wxml, js } }))
  program.start()
  act(program)
  await program.settle()
  program.kill()
  return program.problems().join('\n')
}

describe('a run of the mini-program fails', () => {
  test('not at all when nothing went wrong', async () => {
    expect(await problemsAfter('<view>{{a}}</view>', 'Page({ data: { a: 1 } })')).toBe('')
  })

  test('when a template holds a broken expression', async () => {
    expect(await problemsAfter('<view>{{ a + }}</view>', 'Page({})')).toMatch(/template: pages\/home\/index\.wxml/)
  })

  test('when a tap handler throws', async () => {
    const js = "Page({ go() { throw new Error('tapped') } })"
    const problems = await problemsAfter('<button id="go" bindtap="go">go</button>', js, (program) => program.tap('go'))
    expect(problems).toMatch(/uncaught: Error: tapped/)
  })

  test('when a lifecycle or a timer throws', async () => {
    const js = "Page({ onLoad() { setTimeout(() => { throw new Error('timer') }); throw new Error('load') } })"
    const problems = await problemsAfter('<view/>', js)
    expect(problems).toMatch(/uncaught: Error: load/)
    expect(problems).toMatch(/uncaught: Error: timer/)
  })

  test('when the app writes console.error', async () => {
    expect(await problemsAfter('<view/>', "Page({ onLoad() { console.error('lost', 1) } })")).toBe(
      'console.error: lost 1',
    )
  })

  test('when the logic makes code from a string', async () => {
    expect(await problemsAfter('<view/>', "Page({ onLoad() { eval('1') } })")).toMatch(/Code generation from strings/)
  })

  test('when one update carries more than WeChat takes', async () => {
    const js = "Page({ onLoad() { this.setData({ text: 'x'.repeat(300 * 1024) }) } })"
    expect(await problemsAfter('<view>{{text}}</view>', js)).toMatch(/setData of \d+ bytes/)
  })
})

test('the logic sees no window, document, localStorage or fetch, as on a phone', async () => {
  const js = `Page({ onLoad() {
    this.setData({ seen: [typeof window, typeof document, typeof localStorage, typeof fetch, typeof URL].join(' ') })
  } })`
  const program = bootMiniProgram(
    writeSampleProgram({ 'pages/home/index': { wxml: '<text id="seen">{{seen}}</text>', js } }),
  )
  program.start()
  await program.until(() => program.text('seen') === 'undefined undefined undefined undefined undefined')
  program.kill()
})

test('a wx function that is read and not there is noted by name', () => {
  const program = bootMiniProgram(
    writeSampleProgram({
      'pages/home/index': { wxml: '<view/>', js: 'Page({ onLoad() { wx.startBeaconDiscovery } })' },
    }),
  )
  program.start()
  program.kill()
  expect([...program.journal.missing]).toEqual(['startBeaconDiscovery'])
})
