import { outcomeLabels, stateLabels } from '@contract/complaint/labels'
import { text as account } from '@/features/account/messages'
import { casesRoutes } from '@/features/cases/routes'
import { text as cases } from '@/features/cases/messages'
import { text as rating } from '@/features/cases/rate-messages'
import { text } from '@/features/complaint/messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { opensTicket, sends } from '../support/e2e/desk-work'
import { openDistrict } from '../support/e2e/district'
import { choosesHow, choosesWhat, choosesWhere, ids, story, tellsWhat } from '../support/e2e/filing'
import type { Person } from '../support/e2e/person'
import { answersRating, digitsIn, signsIn } from '../support/e2e/steps'

const { journey } = openDistrict()

/** Comes without a sign-in, signs in where it is needed, and ends on the page of the case. */
async function files(person: Person, phone: string): Promise<string> {
  await person.open('/')
  await person.tap('home-file')
  await choosesWhat(person)
  await person.tap(ids.goOn)
  await tellsWhat(person)
  await person.tap(ids.goOn)
  await choosesHow(person, 'named')
  await person.tap(person.button(text.privacy.signIn))
  await person.see(person.page.getByRole('alert')).waitFor()
  await person.write(text.privacy.name, story.name)
  await person.meetsNoBarrier('privacy by name')
  await person.tap(ids.goOn)
  await person.reaches(account.signIn.phone.title)
  await person.meetsNoBarrier('sign-in')
  await signsIn(person, phone)

  await person.reaches(text.privacy.title)
  expect(await person.field(text.privacy.name).inputValue()).toBe(story.name)
  await person.tap(ids.goOn)
  await choosesWhere(person)
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
  await person.choose(text.check.truthful)
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
  await person.meetsNoBarrier('receipt by name')
  const number = await digitsIn(person, 'receipt-number')
  await person.tap('receipt-case')
  await person.text(stateLabels.pending).first().waitFor()
  return number
}

/** Into the case from 我的事项. */
async function follows(person: Person, number: string): Promise<void> {
  await person.open('/pages/my-cases/index')
  await person.tap(`case-${number}`)
  await person.see(person.page.getByRole('heading', { level: 1 })).waitFor()
}

journey(
  'a person who gives a name follows, urges, answers the unit, sends the reply back and closes',
  async (world) => {
    const { api } = world
    const phone = newPhone()
    const person = await world.visitor()
    const number = await files(person, phone)

    await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
    await api.act('handler', number, 'sign', {})
    await follows(person, number)
    await person.meetsNoBarrier('case being handled')
    await person.tap('case-urge')
    await person.meetsNoBarrier('urging')
    await person.tap('case-urge-confirm')
    await person.text(cases.urge.done).first().waitFor()
    await person.see('case-urge').waitFor({ state: 'detached' })

    await api.act('handler', number, 'ask', { question: '请问是路的哪一侧？' })
    await follows(person, number)
    await person.text('请问是路的哪一侧？').first().waitFor()
    await person.tap('case-answer-send')
    await person.write(cases.ask.label, '路的北侧，云杉街口往东。')
    await person.meetsNoBarrier('question of the unit')
    await person.tap('case-answer-send')
    await person.text(stateLabels.handling).first().waitFor()
    expect((await api.ticket(number)).state).toBe('handling')

    const unsolved = { outcome: 'unsolved' as const, text: '备件还没有到货，预计下月初可以更换。', promises: [] }
    await api.act('handler', number, 'reply', unsolved)
    const head = await world.staff('head')
    await opensTicket(head, 'signatures', number)
    await head.text(unsolved.text).first().waitFor()
    await head.tap('act-signReply')
    await head.meetsNoBarrier('signing a reply')
    await sends(head, 'signReply')

    await follows(person, number)
    await person.text(outcomeLabels.unsolved).first().waitFor()
    await person.tap('case-rate')
    await answersRating(person, false, 2)
    await person.choose('没有提供材料清单')
    await person.meetsNoBarrier('rating that sends back')
    await person.tap('rate-send-back')
    await person.reaches(rating.sendBack.title)
    await person.write(rating.sendBack.label, '灯还是不亮，请给一个准确的日子。')
    await person.meetsNoBarrier('sending back')
    await person.tap('send-back-send')
    await person.text(rating.sendBack.done).first().waitFor()
    await person.text(stateLabels.handling).first().waitFor()

    await api.act('handler', number, 'reply', inputs.reply)
    await follows(person, number)
    await person.text(cases.reply.nth(2)).first().waitFor()
    await person.tap('case-rate')
    await answersRating(person, true, 4)
    await person.tap('rate-send')
    await person.text(rating.done).first().waitFor()
    await person.text(stateLabels.closed).first().waitFor()
    expect(await api.ticket(number)).toMatchObject({ state: 'closed', returns: 1 })

    await person.open('/pages/my-cases/index')
    await person.tap('cases-tab-ended')
    await person.see(`case-${number}`).waitFor()
    await person.meetsNoBarrier('my cases')
    await person.open(casesRoutes.disclosures(number))
    await person.text(cases.disclosures.noneOfThis).or(person.text(cases.disclosures.none)).first().waitFor()
    await person.meetsNoBarrier('who saw my data')
  },
)
