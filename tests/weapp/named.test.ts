import { outcomeLabels, stateLabels } from '@contract/complaint/labels'
import { text as rating } from '@/features/cases/rate-messages'
import { replyDone } from '@/features/complaint-desk/messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { signsIn } from '../support/weapp/account'
import { begins, opensTicket, sends } from '../support/weapp/desk-work'
import { openDistrict } from '../support/weapp/district'
import { choosesHow, choosesWhat, choosesWhere, goesOn, story, tellsWhat } from '../support/weapp/filing'
import { answersRating, follows } from '../support/weapp/following'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict()

/** Comes without a sign-in, signs in where it is needed, and ends on the page of the case. */
async function files(person: Person, phone: string): Promise<string> {
  await person.press('home-file')
  await choosesWhat(person)
  await goesOn(person)
  await tellsWhat(person)
  await goesOn(person)
  await choosesHow(person, 'named')
  await goesOn(person)
  await signsIn(person, phone)

  await person.reaches('complaint/pages/privacy')
  expect(person.value('name')).toBe(story.name)
  await goesOn(person)
  await choosesWhere(person)
  await goesOn(person)
  await person.reaches('complaint/pages/check')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  const number = person.digits('receipt-number')
  await person.press('receipt-case')
  await person.reaches('cases/pages/detail')
  await person.reads(stateLabels.pending)
  return number
}

journey('a person who gives a name answers the unit, sends the reply back and rates the second one', async (world) => {
  const { api } = world
  const person = await world.visitor()
  const number = await files(person, newPhone())
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  await api.act('handler', number, 'ask', { question: '请问是路的哪一侧？' })

  await follows(person, number)
  await person.reads('请问是路的哪一侧？')
  await person.write('answer', '是路的北侧，小学这一边。')
  await person.press('case-answer-send')
  await person.until(() => !person.has('case-answer-send'))
  await person.reads('是路的北侧，小学这一边。')
  await api.act('handler', number, 'reply', inputs.reply)

  await follows(person, number)
  await person.press('case-rate')
  await answersRating(person, false, 2)
  await person.press('rate-send')
  expect(person.text('error-summary')).toContain(rating.reasonNeeded)
  await person.press('reason-209')
  await person.press('rate-send-back')
  await person.write('reason', '路口那两盏还是不亮。')
  await person.press('send-back-send')
  await person.reaches('cases/pages/detail')
  await person.reads(stateLabels.handling)

  const handler = await world.staff('handler')
  await opensTicket(handler, 'handling', number)
  await handler.reads('路口那两盏还是不亮。')
  await begins(handler, 'reply')
  await handler.press('act-outcome-unsolved')
  await handler.write('act-text', '两盏灯的电缆被施工挖断，要等道路工程完工后才能修。')
  await sends(handler, 'reply', replyDone.signing)

  await follows(person, number)
  expect(person.visibleText()).not.toContain('要等道路工程完工')

  const head = await world.staff('head')
  await opensTicket(head, 'signatures', number)
  await begins(head, 'signReply')
  await head.reads('要等道路工程完工')
  await sends(head, 'signReply', replyDone.sent)

  await follows(person, number)
  await person.reads(outcomeLabels.unsolved)
  await person.reads('要等道路工程完工')
  await person.press('case-rate')
  await answersRating(person, false, 3)
  await person.press('rate-send')
  await person.reaches('cases/pages/detail')
  await person.reads(stateLabels.closed)
  const ticket = await api.ticket(number)
  expect(ticket.state).toBe('closed')
  expect(ticket.returns).toBe(1)
})

journey(
  'a person who goes back to an earlier question changes the answer, and nothing else is asked again',
  async (world) => {
    const person = await world.citizen()
    await person.press('home-file')
    await choosesWhat(person)
    await goesOn(person)
    await tellsWhat(person)
    await goesOn(person)
    await choosesHow(person, 'named')
    await goesOn(person)
    await person.reaches('complaint/pages/place')
    await person.back()
    await person.reaches('complaint/pages/privacy')
    await person.press('file-identity-confidential')
    await person.back()
    await person.reaches('complaint/pages/story')
    expect(person.value('story')).toBe(story.words)
    await goesOn(person)
    await person.reaches('complaint/pages/privacy')
    expect(person.value('name')).toBe(story.name)
    await goesOn(person)
    await choosesWhere(person)
    await goesOn(person)
    await person.reaches('complaint/pages/check')
    await person.press('file-truthful')
    await person.press('file-submit')
    await person.reaches('complaint/pages/receipt')
    const [filed] = person.sent('POST /complaints')
    expect(JSON.parse(filed?.body ?? '{}')).toMatchObject({
      identity: 'confidential',
      name: story.name,
      story: story.words,
    })
    await person.backToStart()
    expect(person.currentPath()).toBe('pages/home/index')
  },
)
