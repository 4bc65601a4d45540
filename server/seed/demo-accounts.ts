import type { Role } from '@contract/account/labels'
import { accountRepository, staffRepository } from '../src/modules/account/public'
import type { Ports } from '../src/plugins/ports'
import type { Region, Unit } from '../src/plugins/region/types'

export type DemoAccount = { role: Role; unit: string | null; staffNo: string | null; phone: string; name: string }
/** Two units that answer in the demo; people sign in for both. */
export type LeadUnits = readonly [first: string, second: string]

/** Fictional people; the phones are of no network's public range in use here, and the same in every region. */
export const demoPhones = {
  citizen: '19900000001',
  otherCitizen: '19900000002',
  dispatcher: '19900001001',
  otherDispatcher: '19900001002',
  handler: '19900002001',
  head: '19900002002',
  otherHandler: '19900002003',
  otherHead: '19900002004',
  supervisor: '19900003001',
  administrator: '19900009001',
} as const

/** Who can sign in to the demo of a region, by its own units. */
export function demoAccountsOf(region: Region, leads: LeadUnits): DemoAccount[] {
  const { units } = region
  const desk = units.find(({ kind }) => kind === 'desk')
  const supervision = units.find(({ kind }) => kind === 'supervision')
  const [first, second] = leads.map((code) => region.unit(code))
  const person = (role: Role, phone: string, name: string, unit?: Unit, staffNo: string | null = null) => ({
    role,
    phone,
    name,
    unit: unit?.code ?? null,
    staffNo,
  })
  return [
    person('citizen', demoPhones.citizen, '群众 甲'),
    person('citizen', demoPhones.otherCitizen, '群众 乙'),
    person('dispatcher', demoPhones.dispatcher, '受理员', desk, '0417'),
    person('dispatcher', demoPhones.otherDispatcher, '受理员', desk, '0418'),
    person('handler', demoPhones.handler, `${first?.shortName} 承办人`, first, '2201'),
    person('head', demoPhones.head, `${first?.shortName} 负责人`, first, '2200'),
    person('handler', demoPhones.otherHandler, `${second?.shortName} 承办人`, second, '2301'),
    person('head', demoPhones.otherHead, `${second?.shortName} 负责人`, second, '2300'),
    person('supervisor', demoPhones.supervisor, '督办员', supervision, '3001'),
    person('administrator', demoPhones.administrator, '管理员', undefined, '9001'),
  ]
}

/** Makes the demo accounts once; later starts find them. */
export async function seedDemoAccounts(
  ports: Pick<Ports, 'db' | 'vault' | 'clock'>,
  people: readonly DemoAccount[],
): Promise<void> {
  const accounts = accountRepository(ports.db)
  for (const { role, unit, staffNo, phone } of people) {
    // Also one the operator has closed since.
    if (staffNo && (await staffRepository(ports.db).findByNumber(staffNo))) continue
    await accounts.insertOnce({
      role,
      unit,
      staffNo,
      phoneIndex: ports.vault.index('phone', phone),
      phoneSealed: ports.vault.seal(phone, 'account.phone'),
      at: ports.clock(),
    })
  }
}
