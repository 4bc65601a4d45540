import { randomInt } from 'node:crypto'
import { createAccountService } from '../src/modules/account/public'
import { accountRepository, maskPhone } from '../src/modules/account/public'
import { createComplaintService, createFiling } from '../src/modules/complaint/public'
import { createMandates } from '../src/modules/helping/public'
import { installationRepository } from '../src/plugins/installation/repository'
import type { Tx } from '../src/plugins/db/types'
import type { Person, Ports } from '../src/plugins/ports'
import { demoPhones } from './demo-accounts'
import type { Actor, Story } from './demo-stories'

const HOUR_MS = 3_600_000
const phones: Record<Actor, string> = {
  citizen: demoPhones.citizen,
  desk: demoPhones.dispatcher,
  first: demoPhones.handler,
  firstHead: demoPhones.head,
  second: demoPhones.otherHandler,
  secondHead: demoPhones.otherHead,
  supervisor: demoPhones.supervisor,
}

async function findPeople(ports: Ports): Promise<Record<Actor, Person>> {
  const accounts = accountRepository(ports.db)
  const found = await Promise.all(
    Object.entries(phones).map(async ([actor, phone]) => {
      const account = await accounts.findByPhone(ports.vault.index('phone', phone))
      if (!account) throw new Error(`demo account ${phone} is missing`)
      const person: Person = {
        accountId: account.id,
        sessionId: '',
        role: account.role,
        unit: account.unit,
        staffNo: account.staff_no,
      }
      return [actor, person] as const
    }),
  )
  return Object.fromEntries(found) as Record<Actor, Person>
}

/**
 * Gives the demo a past, through the same services that people use, at times before now. Only once.
 * @param world the ports, with a clock that is replaced by the time of each step
 */
export async function seedDemoTickets(world: Ports, stories: readonly Story[]): Promise<void> {
  const begun = world.clock()
  if ((await installationRepository(world.db).once('demo-tickets', begun.toISOString())) !== begun.toISOString()) return
  let now = begun
  const ports: Ports = { ...world, clock: () => now }
  const people = await findPeople(ports)
  const account = createAccountService(ports)
  const phoneOf = (id: string, on?: Pick<Tx, 'query'>) => account.phoneOfAccount(id, on)
  const mandates = createMandates(ports, { phoneOf, mask: maskPhone })
  const filing = createFiling(ports, { phoneOf, mandates })
  const complaints = createComplaintService(ports, {
    mandates,
    countDisclosures: async () => 0,
    staffOf: (unit) => account.handlersOf(unit),
    remindersOf: async () => [],
  })

  async function file({ matter, identity }: Story, n: number): Promise<string> {
    const full = { ...matter, happened: '', aboutUnit: null, truthful: true as const }
    const key = `demo-story-${String(n).padStart(8, '0')}`
    if (identity !== 'anonymous')
      return (await filing.file(people.citizen, { ...full, identity, name: '示例 甲' }, key, 'demo')).number
    const code = Array.from({ length: 16 }, () => randomInt(10)).join('')
    return (await filing.fileAnonymously(full, await ports.vault.lookupHash(code), key, 'demo')).number
  }

  for (const [n, story] of stories.entries()) {
    const filedAt = begun.getTime() - story.ago * HOUR_MS
    now = new Date(filedAt)
    const number = await file(story, n)
    for (const { after, by, command, input } of story.steps) {
      now = new Date(filedAt + after * HOUR_MS)
      const key = { key: `demo-${n}-${after}`, requestId: 'demo' }
      if (by === 'citizen') await complaints.commandOfOwner(people.citizen, number, command, input, key)
      else await complaints.commandOfStaff(people[by], number, command, input, key)
    }
  }
}
