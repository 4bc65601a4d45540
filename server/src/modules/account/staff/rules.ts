import type { Region, Unit } from '../../../plugins/region/types'
import { faults } from './faults'
import { type StaffRole, staffRoles } from './roles'

/** The unit bears the 回避 rule: a dispatcher of another unit than the desk would read reports about the desk. */
const handles = ({ kind }: Unit) => kind !== 'supervision'
const fits: Record<StaffRole, (unit: Unit) => boolean> = {
  dispatcher: ({ kind }) => kind === 'desk',
  // Whom a ticket may be dispatched to.
  handler: handles,
  head: handles,
  supervisor: ({ kind }) => kind === 'supervision',
  administrator: () => false,
}

const PHONE = /^1[3-9]\d{9}$/
const NUMBER = /^[0-9A-Z][0-9A-Z-]{1,19}$/

/** @throws StartupError */
export function checkPhone(phone: string): string {
  if (!PHONE.test(phone)) throw faults.phone()
  return phone
}

/** @throws StartupError */
export function checkNumber(number: string | undefined): string {
  if (number === undefined || !NUMBER.test(number) || PHONE.test(number)) throw faults.number()
  return number
}

/** @throws StartupError */
export function checkRole(role: string): StaffRole {
  const found = staffRoles.find((known) => known === role)
  if (!found) throw faults.role(role)
  return found
}

/** The unit of a role: the one asked for, or the only one there can be. @throws StartupError */
export function unitFor(region: Pick<Region, 'units' | 'unit'>, role: StaffRole, asked: string | undefined) {
  if (role === 'administrator') {
    if (asked !== undefined) throw faults.unitOfAdministrator()
    return null
  }
  const fitting = region.units.filter(fits[role])
  const code = asked ?? (fitting.length === 1 ? fitting[0]?.code : undefined)
  if (code === undefined) throw faults.unitNeeded(role, fitting)
  const unit = region.unit(code)
  if (!unit) throw faults.unitUnknown(code)
  if (!fits[role](unit)) throw faults.unitUnfit(role, unit, fitting)
  return code
}

/** A handler who becomes head stays where they are; who changes sides has to be given a unit. */
export const keepsUnit = (before: StaffRole, after: StaffRole) => fits[before] === fits[after]
