import { stateLabels } from '@contract/complaint/labels'
import { text } from '@/features/complaint/messages'
import { text as words } from '@/shared/ui/messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { openDistrict, type World } from '../support/weapp/district'
import { answersAll, story } from '../support/weapp/filing'
import { answersRating, follows, looksUp } from '../support/weapp/following'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict()

type Cut = 'before' | 'during'
const said = { before: 'before it leaves', during: 'before the reply comes' }
const cuts: Cut[] = ['before', 'during']

const cut = (person: Person, when: Cut, match: RegExp) =>
  when === 'before' ? person.failRequests(match) : person.loseReplies(match)

const ticketsIn = async ({ app }: World) =>
  (await app.db.query<{ n: number }>('select count(*)::int as n from ticket')).rows[0]?.n ?? 0

const keysOf = (person: Person, line: string) => person.sent(line).map(({ headers }) => headers['Idempotency-Key'])

/** At the page of checking, with everything ticked. */
async function isReadyToFile(person: Person, identity: 'named' | 'anonymous'): Promise<void> {
  await answersAll(person, identity)
  if (identity === 'anonymous') await person.press('code-saved')
  await person.press('file-truthful')
}

async function repliedCase(world: World, phone: string): Promise<string> {
  const { number } = await world.api.file(phone)
  await world.api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await world.api.act('handler', number, 'sign', {})
  await world.api.act('handler', number, 'reply', inputs.reply)
  return number
}

for (const when of cuts) {
  for (const identity of ['named', 'anonymous'] as const) {
    const path = identity === 'named' ? '/complaints' : '/anonymous/complaints'
    journey(
      `the network goes ${said[when]}: a person filing ${identity} presses once more and has filed once`,
      async (world) => {
        const before = await ticketsIn(world)
        const person = identity === 'named' ? await world.citizen() : await world.visitor()
        await isReadyToFile(person, identity)
        cut(person, when, /POST .*\/complaints$/)
        await person.press('file-submit')
        await person.reads(text.failed.offlineTitle)
        expect(person.kept()).toContain(story.words)
        const taps = person.taps
        await person.press('file-submit')
        await person.reaches('complaint/pages/receipt')
        expect(person.taps - taps).toBeLessThanOrEqual(2)
        expect(await ticketsIn(world)).toBe(before + 1)
        const keys = keysOf(person, `POST ${path}`)
        expect(keys).toHaveLength(2)
        expect(new Set(keys).size).toBe(1)
      },
    )
  }

  journey(`the network goes ${said[when]}: a supplement stays written and arrives once`, async (world) => {
    const phone = newPhone()
    const { number } = await world.api.file(phone)
    const person = await world.citizen(phone)
    await follows(person, number)
    await person.press('case-supplement')
    await person.write('text', '灯杆上的编号是 YX-0417。')
    cut(person, when, /POST .*\/supplement/)
    await person.press('write-send')
    await person.sees('send-problem')
    expect(person.value('text')).toBe('灯杆上的编号是 YX-0417。')
    const taps = person.taps
    await person.press('write-send')
    await person.reaches('cases/pages/detail')
    expect(person.taps - taps).toBeLessThanOrEqual(2)
    const { timeline } = await world.api.ticket(number)
    expect(timeline.filter(({ text: words }) => words === '灯杆上的编号是 YX-0417。')).toHaveLength(1)
    expect(person.kept()).not.toContain('YX-0417')
  })

  journey(`the network goes ${said[when]}: a rating is given once and the case is closed`, async (world) => {
    const phone = newPhone()
    const number = await repliedCase(world, phone)
    const person = await world.citizen(phone)
    await follows(person, number)
    await person.press('case-rate')
    await answersRating(person, true, 4)
    cut(person, when, /POST .*\/rate/)
    await person.press('rate-send')
    await person.sees('send-problem')
    const taps = person.taps
    await person.press('rate-send')
    await person.reaches('cases/pages/detail')
    expect(person.taps - taps).toBeLessThanOrEqual(2)
    await person.reads(stateLabels.closed)
    expect((await world.api.ticket(number)).state).toBe('closed')
  })
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

journey(
  'the network goes after the reply: a supplement and a rating are done and not asked for again',
  async (world) => {
    const phone = newPhone()
    const { number } = await world.api.file(phone)
    const replied = await repliedCase(world, phone)
    const person = await world.citizen(phone)
    await follows(person, number)
    await person.press('case-supplement')
    await person.write('text', '灯杆上的编号是 YX-0417。')
    person.goOfflineAfterReply(/POST .*\/supplement/)
    await person.press('write-send')
    await person.reaches('cases/pages/detail')
    await person.reads('灯杆上的编号是 YX-0417。')
    person.setOnline(true)

    await follows(person, replied)
    await person.press('case-rate')
    await answersRating(person, true, 5)
    person.goOfflineAfterReply(/POST .*\/rate/)
    await person.press('rate-send')
    await person.reaches('cases/pages/detail')
    await person.reads(stateLabels.closed)
    expect(person.has('case-rate')).toBe(false)
    person.setOnline(true)
    expect(person.sent(`POST /complaints/${number}/supplement`)).toHaveLength(1)
    expect(person.sent(`POST /complaints/${replied}/rate`)).toHaveLength(1)
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
