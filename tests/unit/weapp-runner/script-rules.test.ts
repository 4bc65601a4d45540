import { checkScripts } from '../../support/weapp/checks/script-rules'
import { readProgram } from '../../support/weapp/program-files'
import { removeSamplePrograms, writeSampleProgram } from '../../support/weapp/sample-program'

afterAll(removeSamplePrograms)

const findingsOf = (js: string, app: Record<string, unknown> = {}) => {
  const dir = writeSampleProgram({ 'pages/home/index': { wxml: '<view/>', js } }, app)
  return checkScripts(readProgram(dir), { allowedOrigins: ['https://service.example.cn'] }).map(({ check }) => check)
}

describe('reading the scripts of a package', () => {
  test.each([
    ['eval', "eval('1')", ['eval']],
    ['a function from a string', "new Function('return 2')", ['eval']],
    [
      'the guarded look for the global object, which webpack writes',
      "try { new Function('return this')() } catch (e) {}",
      [],
    ],
    ['syntax younger than ES2019', 'Page({ a: app?.b })', ['syntax']],
    ['the place of a person, undeclared', 'wx.getLocation({})', ['privacy']],
    ['a domain nobody listed', "wx.request({ url: 'https://elsewhere.example.cn/x' })", ['domain']],
    [
      'a domain nobody listed, in a template string',
      'wx.request({ url: `https://elsewhere.example.cn/${id}` })',
      ['domain'],
    ],
    ['the service itself', "wx.request({ url: 'https://service.example.cn/x' })", []],
  ])('%s', (_, js, expected) => {
    expect(findingsOf(js)).toEqual(expected)
  })

  test('the place of a person may be asked for when app.json says so', () => {
    expect(findingsOf('wx.getLocation({})', { requiredPrivateInfos: ['getLocation'] })).toEqual([])
  })
})
