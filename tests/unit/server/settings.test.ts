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

const proxies = (TRUST_PROXY: string) => readSettings({ TRUST_PROXY }, '/srv').trustProxy

test('the operator says how many proxies there are, or which, and none by default', () => {
  expect(readSettings({}, '/srv').trustProxy).toBe(false)
  expect(proxies('0')).toBe(false)
  expect(proxies('1')).toBe(1)
  expect(proxies('10.0.0.7, fd00::/8,192.168.0.0/16')).toEqual(['10.0.0.7', 'fd00::/8', '192.168.0.0/16'])
})

test.each(['true', 'yes', '10', '-1', '10.0.0.0/33', 'nginx', '10.0.0.7,', '::/129'])(
  'TRUST_PROXY %s is named as what is wrong, and nothing starts',
  (text) => expect(() => proxies(text)).toThrow(`TRUST_PROXY`),
)

test('the audit trail is kept for three years unless the operator says otherwise, and never for less than six months', () => {
  expect(readSettings({}, '/srv').auditKeepDays).toBe(1095)
  expect(readSettings({ AUDIT_KEEP_DAYS: '3650' }, '/srv').auditKeepDays).toBe(3650)
  for (const AUDIT_KEEP_DAYS of ['182', '0', 'ever'])
    expect(() => readSettings({ AUDIT_KEEP_DAYS }, '/srv')).toThrow('AUDIT_KEEP_DAYS')
})
