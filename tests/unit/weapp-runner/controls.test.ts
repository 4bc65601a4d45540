import { bootMiniProgram, type MiniProgram } from '../../support/weapp/driver'
import { removeSamplePrograms, writeSampleProgram } from '../../support/weapp/sample-program'

const WXML = `
<text id="seen">{{seen}}</text>
<button id="off" disabled="{{true}}" bindtap="see">off</button>
<form id="form" bindsubmit="see">
  <input id="name" name="name" value="{{name}}" maxlength="{{4}}" bindinput="see"/>
  <radio-group name="side" bindchange="see"><label id="left-label"><radio id="left" value="left" checked="{{false}}"/>left</label><radio id="right" value="right" checked="{{false}}"/></radio-group>
  <checkbox-group name="wants" bindchange="see"><checkbox id="reply" value="reply" checked="{{false}}"/></checkbox-group>
  <button id="send" form-type="submit">send</button>
</form>
<view style="display: none">hidden words</view>
<button id="ask" bindtap="ask">ask</button>
<button id="pick" bindtap="pick">pick</button>`

const JS = `Page({
  data: { seen: '', name: '' },
  see({ type, detail }) { this.setData({ seen: type + ' ' + JSON.stringify(detail.value) }) },
  ask() { wx.showModal({ title: '确定撤回吗', success: ({ confirm }) => this.setData({ seen: confirm ? 'yes' : 'no' }) }) },
  pick() { wx.showActionSheet({ itemList: ['电话', '短信'], success: ({ tapIndex }) => this.setData({ seen: 'line ' + tapIndex }), fail: ({ errMsg }) => this.setData({ seen: errMsg }) }) },
})`

let program: MiniProgram

beforeEach(() => {
  program = bootMiniProgram(writeSampleProgram({ 'pages/home/index': { wxml: WXML, js: JS } }))
  program.start()
})
afterEach(() => {
  expect(program.problems()).toEqual([])
  program.kill()
})
afterAll(removeSamplePrograms)

test('a disabled button cannot be tapped', () => {
  expect(() => program.tap('off')).toThrow('disabled')
})

test('a field takes no more characters than it allows', () => {
  program.input('name', '示范市云溪区')
  expect(program.text('seen')).toBe('input "示范市云"')
  expect(program.value('name')).toBe('示范市云')
})

test('the send button hands the form everything that was filled in', () => {
  program.input('name', '王小明')
  program.tap('right')
  program.tap('reply')
  program.tap('send')
  expect(program.text('seen')).toBe('submit {"name":"王小明","side":"right","wants":["reply"]}')
})

test('tapping the words beside a choice chooses it', () => {
  program.tap('left-label')
  expect(program.text('seen')).toBe('change "left"')
})

test('a dialog covers the screen until the person answers it', async () => {
  program.tap('ask')
  expect(program.dialogs.current).toMatchObject({ title: '确定撤回吗', choices: ['确定', '取消'] })
  expect(() => program.tap('ask')).toThrow('a dialog covers the screen')
  program.dialogs.cancel()
  await program.until(() => program.text('seen') === 'no')
  program.tap('ask')
  program.dialogs.confirm()
  await program.until(() => program.text('seen') === 'yes')
})

test('a list of actions gives the line that was chosen, or says that it was left', async () => {
  program.tap('pick')
  program.dialogs.choose('短信')
  await program.until(() => program.text('seen') === 'line 1')
  program.tap('pick')
  program.dialogs.cancel()
  await program.until(() => program.text('seen') === 'showActionSheet:fail cancel')
})

test('words that are not displayed are not seen', () => {
  expect(program.visibleText()).toContain('left')
  expect(program.visibleText()).not.toContain('hidden words')
})

test('words inside a button are tapped like the button itself', async () => {
  program.tap(program.byText('ask'))
  program.dialogs.confirm()
  await program.until(() => program.text('seen') === 'yes')
  expect(() => program.tap(program.byText('off'))).toThrow('disabled')
  expect(() => program.byText('nowhere')).toThrow('nobody can read')
})
