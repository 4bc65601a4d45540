import type { Role } from '@contract/account/labels'
import { accountRepository } from '../src/modules/account/public'
import type { Ports } from '../src/plugins/ports'

export type DemoAccount = { role: Role; unit: string | null; staffNo: string | null; phone: string; name: string }

const person = (
  role: Role,
  n: string,
  name: string,
  unit: string | null = null,
  staffNo: string | null = null,
): DemoAccount => ({ role, unit, staffNo, phone: `1990000${n}`, name })

/** Fictional people of 示范市云溪区; the phones are of no network's public range in use here. */
export const demoAccounts: readonly DemoAccount[] = [
  person('citizen', '0001', '群众 甲'),
  person('citizen', '0002', '群众 乙'),
  person('dispatcher', '1001', '12345 受理员', 'desk-12345', '0417'),
  person('dispatcher', '1002', '12345 受理员', 'desk-12345', '0418'),
  person('handler', '2001', '城市管理局 承办人', 'urban-management', '2201'),
  person('head', '2002', '城市管理局 负责人', 'urban-management', '2200'),
  person('handler', '2003', '北门镇 承办人', 'beimen', '2301'),
  person('head', '2004', '北门镇 负责人', 'beimen', '2300'),
  person('supervisor', '3001', '督办员', 'supervision', '3001'),
  person('administrator', '9001', '管理员', null, '9001'),
]

/** Makes the demo accounts once; later starts find them. */
export async function seedDemoAccounts(ports: Pick<Ports, 'db' | 'vault' | 'clock'>): Promise<void> {
  const accounts = accountRepository(ports.db)
  for (const { role, unit, staffNo, phone } of demoAccounts) {
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
