import type { Tx } from '../../../plugins/db/types'
import type { Ports } from '../../../plugins/ports'
import { maskPhone } from '../policy'
import { accountRepository } from '../repository'
import { faults } from './faults'
import { staffRepository, type StaffRow } from './repository'
import type { StaffRole } from './roles'
import { checkNumber, checkPhone, checkRole, keepsUnit, unitFor } from './rules'

type World = Pick<Ports, 'db' | 'vault' | 'region' | 'clock' | 'audit' | 'enqueue'> & {
  /** A bound WeChat signs in without the phone. */
  unbindWechat(tx: Tx, accountId: string): Promise<unknown>
}
/** `role` null: closed; the number is kept, nobody signs in with it. */
export type StaffMember = { number: string; role: StaffRole | null; unit: string | null; phone: string; since: Date }
type Open = StaffRow & { role: StaffRole }

const isOpen = (row: StaffRow): row is Open => row.role !== 'citizen'

/** What the operator does with the accounts of staff. Each is one transaction with its line of the audit trail. */
export const createStaffCommands = ({ db, vault, region, clock, audit, enqueue, unbindWechat }: World) => {
  const phoneIndex = (phone: string) => vault.index('phone', phone)
  const write = (tx: Tx, action: string, subject: (string | null)[]) =>
    audit(tx, {
      at: clock(),
      person: null,
      role: 'operator',
      action,
      subject: subject.filter(Boolean).join(' '),
      requestId: null,
    })

  /** Their tickets need somebody else: the heads of the unit are told once this has happened. */
  const tellUnit = async (tx: Tx, { role, unit, staff_no }: Open) => {
    if (role === 'handler' && unit) await enqueue(tx, 'handlerGone', { staffNo: staff_no, unit })
  }

  const member = (row: StaffRow): StaffMember => ({
    number: row.staff_no,
    role: isOpen(row) ? row.role : null,
    unit: row.unit,
    phone: isOpen(row) ? maskPhone(vault.open(row.phone_sealed, 'account.phone')) : '',
    since: row.created_at,
  })

  async function lock(tx: Tx, number: string): Promise<Open> {
    const row = await staffRepository(tx).lockByNumber(number)
    if (!row) throw faults.unknown(number)
    if (!isOpen(row)) throw faults.closed(number)
    return row
  }

  async function whyTaken(tx: Tx, number: string, phone: string) {
    if (await staffRepository(tx).findByNumber(number)) return faults.numberTaken(number)
    const holder = await accountRepository(tx).findByPhone(phoneIndex(phone))
    return holder?.staff_no ? faults.phoneOfStaff(holder.staff_no) : faults.phoneOfCitizen()
  }

  return {
    /**
     * Only a phone that has no account. A citizen's is refused whether or not they have filed: made staff they would lose sight
     * of their own cases, and an answer that depends on it would tell their superior that they have complained.
     * @throws StartupError
     */
    async add(input: { phone: string; role: string; unit?: string; number?: string }): Promise<StaffMember> {
      const [phone, role, staffNo] = [checkPhone(input.phone), checkRole(input.role), checkNumber(input.number)]
      const unit = unitFor(region, role, input.unit)
      return db.transaction(async (tx) => {
        const staff = staffRepository(tx)
        const phoneSealed = vault.seal(phone, 'account.phone')
        const row = { staffNo, role, unit, phoneIndex: phoneIndex(phone), phoneSealed, at: clock() }
        if (!(await staff.insertOnce(row))) throw await whyTaken(tx, staffNo, phone)
        await write(tx, 'addStaff', [staffNo, role, unit])
        return member((await staff.findByNumber(staffNo))!)
      })
    },

    /** All devices are signed out, so that no screen of the former role stays open. @throws StartupError */
    async move(number: string, input: { role?: string; unit?: string }): Promise<StaffMember> {
      const wanted = input.role === undefined ? undefined : checkRole(input.role)
      return db.transaction(async (tx) => {
        const staff = staffRepository(tx)
        const row = await lock(tx, number)
        const role = wanted ?? row.role
        const kept = keepsUnit(row.role, role) ? (row.unit ?? undefined) : undefined
        const unit = unitFor(region, role, input.unit ?? kept)
        if (role === row.role && unit === row.unit) throw faults.unchanged(number)
        await staff.move(row.id, role, unit)
        await staff.revokeSessions(row.id, clock())
        await tellUnit(tx, row)
        await write(tx, 'moveStaff', [number, role, unit])
        return member({ ...row, role, unit })
      })
    },

    /**
     * The account stays behind the number and all that was done under it, without phone or role. The phone is free: its next
     * sign-in makes a citizen's account that knows nothing of the office. @throws StartupError
     */
    async close(number: string): Promise<StaffMember> {
      return db.transaction(async (tx) => {
        const staff = staffRepository(tx)
        const row = await lock(tx, number)
        await staff.close(row.id, vault.index('closed-phone', row.id), vault.seal('', 'account.phone'))
        await staff.revokeSessions(row.id, clock())
        await unbindWechat(tx, row.id)
        await tellUnit(tx, row)
        await write(tx, 'closeStaff', [number])
        return member({ ...row, role: 'citizen', unit: null })
      })
    },

    list: async (): Promise<StaffMember[]> => (await staffRepository(db).list()).map(member),
  }
}
