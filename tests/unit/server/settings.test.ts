import { readSettings } from '../../../server/src/plugins/settings'

const demo = (env: Record<string, string>) => readSettings(env, '/srv').demo

test('codes and demo accounts are shown to the people at this machine only', () => {
  expect(demo({})).toBe(true)
  expect(demo({ HOST: '0.0.0.0' })).toBe(false)
  expect(demo({ DATABASE_URL: 'postgres://district' })).toBe(false)
})

test('a loopback service behind a proxy faces the world, so there is no demo', () => {
  expect(demo({ TRUST_PROXY: '1' })).toBe(false)
})

test.each(['x', '-1', '65536', '80.5'])('PORT %s is named as what is wrong', (PORT) => {
  expect(() => readSettings({ PORT }, '/srv')).toThrow(PORT)
})
