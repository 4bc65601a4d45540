import { readWechatSettings } from '../../../../server/src/plugins/wechat/read-settings'

const keys = { WECHAT_APPID: 'wx0000000000000001', WECHAT_SECRET: 'not-a-real-secret' }
const read = (env: Record<string, string>) => readWechatSettings({ ...keys, ...env })
const fields = { character_string1: 'number', phrase2: 'state' }

test('without keys there is no WeChat, and half of them is a mistake that is named', () => {
  expect(readWechatSettings({})).toBeNull()
  expect(() => readWechatSettings({ WECHAT_APPID: keys.WECHAT_APPID })).toThrow('WECHAT_SECRET')
})

test('with keys alone people sign in at api.weixin.qq.com and nothing is sent', () => {
  expect(read({})).toMatchObject({ base: 'https://api.weixin.qq.com', templates: {}, state: 'formal' })
})

test('a template is its id and which field carries what', () => {
  const { templates } = read({ WECHAT_TEMPLATES: JSON.stringify({ replied: { id: 'T1', fields } }) })!
  expect(templates).toEqual({ replied: { id: 'T1', fields } })
})

test.each([
  ['{', 'JSON'],
  ['[]', 'JSON 对象'],
  [JSON.stringify({ finished: { id: 'T1', fields } }), 'finished'],
  [JSON.stringify({ replied: { fields } }), 'id'],
  [JSON.stringify({ replied: { id: 'T1' } }), 'fields'],
  [JSON.stringify({ replied: { id: 'T1', fields: { thing1: 'title' } } }), 'thing1'],
])('WECHAT_TEMPLATES %s says what is wrong with it', (WECHAT_TEMPLATES, named) => {
  expect(() => read({ WECHAT_TEMPLATES })).toThrow(named)
})

test.each([
  ['WECHAT_API_BASE', 'weixin'],
  ['WECHAT_MINIPROGRAM_STATE', 'beta'],
])('%s that cannot be used is named', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name)
})
