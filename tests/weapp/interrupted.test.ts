import { stateLabels } from '@contract/complaint/labels'
import { text as cases } from '@/features/cases/messages'
import { text } from '@/features/complaint/messages'
import { newPhone } from '../support/e2e/api'
import { signsIn } from '../support/weapp/account'
import { openDistrict, type World } from '../support/weapp/district'
import { answersAll, choosesHow, choosesWhat, choosesWhere, goesOn, story, tellsWhat } from '../support/weapp/filing'
import { follows } from '../support/weapp/following'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict()

/** The service no longer knows this sign-in; a new code may be asked for a minute later. */
async function signInExpires({ api, app }: World, phone: string): Promise<void> {
  await api.send('DELETE', '/sign-in/sessions/current', { token: await api.tokenOf(phone) })
  app.clock.pass({ minutes: 2 })
}

const keeps = (person: Person, words: string) => person.until(() => person.kept().includes(words))

journey(
  'the phone dies in the middle of a filing: the answers are there, and the person goes on where it stopped',
  async (world) => {
    const first = await world.citizen()
    await first.press('home-file')
    await choosesWhat(first)
    await goesOn(first)
    await tellsWhat(first)
    await goesOn(first)
    await first.press('file-identity-named')
    await first.write('name', story.name)
    await keeps(first, story.name)

    const person = await world.crash(first)
    await person.press('tab-my-cases')
    await person.press('cases-tab-drafts')
    await person.press('draft-resume')
    await choosesWhere(person)
    await person.back()
    await person.press('tab-home')
    await person.press('home-file')
    await person.press('file-resume')
    await person.reaches('complaint/pages/check')
    await person.reads(story.words)
    await person.reads(story.name)
    await person.press('file-truthful')
    await person.press('file-submit')
    await person.reaches('complaint/pages/receipt')
    await person.press('receipt-done')
    expect(person.kept()).not.toContain(story.words)
  },
)

journey('the phone dies before an anonymous receipt is put away: it is shown again with its code', async (world) => {
  const first = await world.visitor()
  await answersAll(first, 'anonymous')
  await first.press('code-saved')
  await first.press('file-truthful')
  await first.press('file-submit')
  await first.reaches('complaint/pages/receipt')
  const code = first.digits('lookup-code-digits')

  const person = await world.crash(first)
  await person.press('tab-my-cases')
  await person.press('kept-receipt')
  await person.reaches('complaint/pages/receipt')
  expect(person.digits('lookup-code-digits')).toBe(code)
  await person.press('receipt-done')
  expect(person.currentPath()).toMatch(/receipt/)
  await person.press('code-saved')
  await person.press('receipt-done')
  await person.reaches('pages/home')
  expect(person.kept()).not.toContain(code)
})

journey('a person who does not want the old draft throws it away and begins anew', async (world) => {
  const first = await world.visitor()
  await first.press('home-file')
  await choosesWhat(first)
  await goesOn(first)
  await tellsWhat(first)
  await keeps(first, story.words)

  const person = await world.crash(first)
  await person.press('home-file')
  await person.press('file-anew')
  await person.press('file-anew-confirm')
  expect(person.has('file-draft')).toBe(false)
  await choosesWhat(person)
  await goesOn(person)
  await person.reaches('complaint/pages/story')
  expect(person.value('story')).toBe('')
  expect(person.kept()).not.toContain(story.words)
})

journey('the sign-in ends before sending: the person signs in again and sends the same answers', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone)
  await answersAll(person, 'named')
  await person.press('file-truthful')
  await signInExpires(world, phone)
  await person.press('file-submit')
  await person.reads(text.failed.signInTitle)
  await person.reads(story.words)
  await person.press('file-submit')
  await signsIn(person, phone)
  await person.reaches('complaint/pages/check')
  await person.reads(story.words)
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  const sent = person.sent('POST /complaints')
  expect(sent.map(({ status }) => status)).toEqual([401, 201])
  expect(sent[1]?.body).toBe(sent[0]?.body)
})

journey(
  'the sign-in ends while somebody writes a supplement: after signing in the words are still there',
  async (world) => {
    const phone = newPhone()
    const { number } = await world.api.file(phone)
    const person = await world.citizen(phone)
    await follows(person, number)
    await person.press('case-supplement')
    await person.write('text', '灯杆上的编号是 YX-0417。')
    await signInExpires(world, phone)
    await person.press('write-send')
    await person.press('sign-in-go')
    await signsIn(person, phone)
    await person.reaches('cases/pages/write')
    expect(person.value('text')).toBe('灯杆上的编号是 YX-0417。')
    await person.press('write-send')
    await person.reaches('cases/pages/detail')
    await person.reads('灯杆上的编号是 YX-0417。')
  },
)

journey(
  'an older person switches to large letters, files and reads with them, and the phone remembers',
  async (world) => {
    const phone = newPhone()
    const { number } = await world.api.file(phone)
    const first = await world.citizen(phone)
    await first.press('to-elder')
    expect(first.look()).toBe('elder')
    await first.press('home-call')
    expect(first.calls('makePhoneCall')).toEqual([expect.objectContaining({ phoneNumber: '12345' })])

    const person = await world.crash(first)
    expect(person.look()).toBe('elder')
    await person.press('home-file')
    await choosesWhat(person)
    expect(person.look()).toBe('elder')
    await goesOn(person)
    await tellsWhat(person)
    await goesOn(person)
    await choosesHow(person, 'named')
    await person.backToStart()
    await person.press('home-cases')
    await person.reaches('pages/my-cases')
    expect(person.look()).toBe('elder')
    await follows(person, number)
    await person.reads(stateLabels.pending)
    expect(person.visibleText()).toContain(cases.actions.supplement)
    await person.backToStart()
    await person.press('tab-home')
    await person.press('to-standard')
    expect(person.look()).toBe('standard')
  },
)
