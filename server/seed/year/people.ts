import type { Role } from '@contract/account/labels'
import { createHash } from 'node:crypto'
import type { Region, Unit } from '../../src/plugins/region/types'
import { demoPhones } from '../demo-accounts'

/** The desks of every unit, as staff numbers; those of the demo's own accounts among them. */
export type Desks = {
  dispatchers: readonly string[]
  supervisors: readonly string[]
  of(unit: string): { head: string; handlers: readonly string[] }
  desk: string
  supervision: string
}
export type StaffAccount = { role: Role; unit: string; staffNo: string; phone: string }
export type Citizen = { accountId: string; name: string; phone: string }

const two = (n: number) => String(n).padStart(2, '0')
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** No person: 示例 and two signs of the old calendar. */
const nameOf = (n: number) => `示例${stems[n % 10]}${branches[Math.floor(n / 10) % 12]}`
const citizenPhone = (n: number) => `1990${String(1_000_000 + n)}`
const staffPhone = (n: number) => `1990${String(8_000_000 + n)}`

/** The same account for the same place in the list: nothing else needs to be kept of it. */
export function citizenAt(seed: number, n: number): Citizen {
  const hex = createHash('sha256').update(`year ${seed} citizen ${n}`).digest('hex')
  const accountId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return { accountId, name: nameOf(n), phone: citizenPhone(n) }
}

/** The two people of the demo have filed as well: they come where others write very often. */
export const demoCitizenPlaces = [
  [3, demoPhones.citizen],
  [8, demoPhones.otherCitizen],
] as const

export function desksOf(region: Region, leads: readonly [string, string]): Desks & { accounts: StaffAccount[] } {
  const [first, second] = leads
  // The demo's own people; see demo-accounts.
  const people: Record<string, { head: string; handler: string }> = {
    [first]: { head: '2200', handler: '2201' },
    [second]: { head: '2300', handler: '2301' },
  }
  const kindOf = (kind: Unit['kind']) => region.units.find((unit) => unit.kind === kind)?.code ?? ''
  const desk = kindOf('desk')
  const supervision = kindOf('supervision')
  const accounts: StaffAccount[] = []
  const made = (role: Role, unit: string, staffNo: string) => {
    accounts.push({ role, unit, staffNo, phone: staffPhone(accounts.length) })
    return staffNo
  }
  const desks = new Map(
    region.units
      .filter(({ kind }) => kind !== 'supervision')
      .map(({ code }, n) => {
        const own = people[code]
        const base = own ? own.handler.slice(0, 2) : `1${two(n)}`
        const head = own?.head ?? made('head', code, `${base}00`)
        const more = [2, 3].map((k) => made('handler', code, `${base}${two(k)}`))
        return [code, { head, handlers: [own?.handler ?? made('handler', code, `${base}01`), ...more] }] as const
      }),
  )
  return {
    accounts,
    desk,
    supervision,
    dispatchers: ['0417', '0418', ...['0401', '0402', '0403', '0404'].map((no) => made('dispatcher', desk, no))],
    supervisors: ['3001', made('supervisor', supervision, '3002')],
    of: (unit) => desks.get(unit) ?? { head: '', handlers: [''] },
  }
}
