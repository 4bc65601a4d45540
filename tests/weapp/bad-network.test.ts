import { stateLabels } from '@contract/complaint/labels'
import { text } from '@/features/complaint/messages'
import { text as words } from '@/shared/ui/messages'
import { newPhone } from '../support/e2e/api'
import { openDistrict, type World } from '../support/weapp/district'
import { answersAll } from '../support/weapp/filing'
import { looksUp } from '../support/weapp/following'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict()

const ticketsIn = async ({ app }: World) =>
  (await app.db.query<{ n: number }>('select count(*)::int as n from ticket')).rows[0]?.n ?? 0

/** At the page of checking, with everything ticked. */
async function isReadyToFile(person: Person, identity: 'named' | 'anonymous'): Promise<void> {
  await answersAll(person, identity)
  if (identity === 'anonymous') await person.press('code-saved')
  await person.press('file-truthful')
}

journey(
  'the network goes after the reply: the receipt stands, and the case opens when the network is back',
  async (world) => {
    const person = await world.citizen()
    await isReadyToFile(person, 'named')
    person.goOfflineAfterReply(/POST .*\/complaints$/)
    await person.press('file-submit')
    await person.reaches('complaint/pages/receipt')
    const number = person.digits('receipt-number')
    expect(number).toMatch(/^\d{21}$/)
    await person.press('receipt-case')
    await person.reaches('cases/pages/detail')
    person.setOnline(true)
    await person.reads(stateLabels.pending)
    await person.reads('翠湖路')
  },
)

journey('a person without any network writes everything, and files when the network is back', async (world) => {
  const person = await world.citizen()
  await person.press('home-file')
  await person.sees('file-type-complain')
  await person.backToStart()
  await isReadyToFile(person, 'named')
  person.setOnline(false)
  await person.sees('offline')
  await person.press('file-submit')
  await person.reads(text.failed.offlineTitle)
  person.setOnline(true)
  await person.until(() => !person.has('offline'))
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
})

journey('reading on in a long list fails: the button says so, and a press reads on', async (world) => {
  const phone = newPhone()
  for (let n = 1; n <= 21; n += 1) await world.api.file(phone, { title: `第 ${n} 盏路灯整夜不亮` })
  const person = await world.citizen(phone)
  await person.press('tab-my-cases')
  await person.sees('cases-more')
  person.failRequests(/GET .*cursor=/, 3)
  await person.press('cases-more')
  await person.reads(words.readAgain)
  await person.press('cases-more')
  await person.sees('cases-more-earlier')
  expect(person.screen.ids.filter((id) => /^case-\d{21}$/.test(id))).toHaveLength(1)
})

journey(
  'the reply to an anonymous filing is lost and the phone dies: the same code opens the one ticket',
  async (world) => {
    const before = await ticketsIn(world)
    const first = await world.visitor()
    await isReadyToFile(first, 'anonymous')
    const code = first.digits('lookup-code-digits')
    first.loseReplies(/POST .*\/complaints$/)
    await first.press('file-submit')
    await first.reads(text.failed.offlineTitle)

    const person = await world.crash(first)
    await person.press('home-file')
    await person.press('file-resume')
    await person.reaches('complaint/pages/check')
    expect(person.digits('lookup-code-digits')).toBe(code)
    await person.press('file-submit')
    await person.reaches('complaint/pages/receipt')
    await person.press('code-saved')
    await person.press('receipt-done')
    expect(await ticketsIn(world)).toBe(before + 1)
    await looksUp(person, code)
    await person.reads('翠湖路')
    expect(person.kept()).not.toContain(code)
  },
)
