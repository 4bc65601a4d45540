import { bootMiniProgram, type MiniProgram } from '../../support/weapp/driver'
import { removeSamplePrograms, writeSampleProgram } from '../../support/weapp/sample-program'

const page = (name: string) => ({
  wxml: `<text id="name">${name} {{query}}</text><text id="told">{{told}}</text><text id="refusal">{{refusal}}</text>`,
  js: `Page({
    data: { told: '' },
    onLoad(query) { this.setData({ query: query.id || '', told: 'load' }) },
    onShow() { this.setData({ told: this.data.told + ' show' }) },
    onHide() { this.setData({ told: this.data.told + ' hide' }) },
    onUnload() { setTimeout(() => this.setData({ told: 'too late' }), 1) },
    go({ detail }) { wx[detail.how]({ url: detail.url, fail: ({ errMsg }) => this.setData({ refusal: errMsg }) }) },
  })`,
})

const withGo = (name: string) => {
  const { wxml, js } = page(name)
  return { wxml: `<view id="go" bindgo="go"/>${wxml}`, js }
}

let program: MiniProgram

beforeEach(() => {
  const tabBar = { list: ['home', 'me'].map((name) => ({ pagePath: `pages/${name}/index`, text: name })) }
  program = bootMiniProgram(
    writeSampleProgram(
      { 'pages/home/index': withGo('home'), 'pages/me/index': withGo('me'), 'pages/case/index': withGo('case') },
      { tabBar },
    ),
  )
  program.start()
})
afterEach(() => program.kill())
afterAll(removeSamplePrograms)

const go = (how: string, url: string) => program.fire('go', 'go', { how, url })

test('opening a page hands it the query, and going back shows the page below as it was', async () => {
  go('navigateTo', '/pages/case/index?id=7')
  expect(program.text('name')).toBe('case 7')
  program.goBack()
  expect(program.currentPath()).toBe('pages/home/index')
  await program.until(() => program.text('told') === 'load show hide show')
})

test('a tab keeps its page while the person looks at the other one', () => {
  program.tapTab('pages/me/index')
  expect(program.text('name')).toBe('me ')
  program.tapTab('pages/home/index')
  expect(program.text('told')).toBe('load show hide show')
})

test.each([
  ['navigateTo', '/pages/me/index', 'can not navigateTo a tabbar page'],
  ['navigateTo', '/pages/gone/index', 'is not found'],
  ['switchTab', '/pages/case/index', 'no-tabBar page'],
])('%s to %s is refused as WeChat refuses it', async (how, url, reason) => {
  go(how, url)
  await program.until(() => program.text('refusal').includes(reason))
  expect(program.currentPath()).toBe('pages/home/index')
})

test('no more than ten pages lie on top of each other', async () => {
  for (let id = 2; id <= 11; id += 1) go('navigateTo', `/pages/case/index?id=${id}`)
  expect(program.text('name')).toBe('case 10')
  await program.until(() => program.text('refusal').includes('webview count limit exceed'))
})

test('what the logic still sends to a page that is gone goes nowhere', async () => {
  go('navigateTo', '/pages/case/index?id=7')
  program.goBack()
  await program.settle()
  expect(program.text('told')).toBe('load show hide show')
  expect(program.problems()).toEqual([])
})

test('a scanned code opens its page at once', () => {
  const scanned = bootMiniProgram(writeSampleProgram({ 'pages/case/index': page('case') }))
  scanned.start('/pages/case/index?id=9')
  expect(scanned.text('name')).toBe('case 9')
  scanned.kill()
})
