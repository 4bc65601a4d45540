import { text as filing } from '@/features/complaint/messages'
import { filingRoutes } from '@/features/complaint/routes'
import { text } from '@/features/knowledge/messages'
import { knowledgeRoutes } from '@/features/knowledge/public'
import type { TicketView } from '@contract/complaint/schema'
import { openDistrict } from '../support/e2e/district'
import { choosesHow, choosesWhat, choosesWhere, ids, tellsWhat } from '../support/e2e/filing'
import { digitsIn } from '../support/e2e/steps'

const { journey } = openDistrict()
const lamps = '路灯不亮，多久能修好'

journey('somebody reads what is asked often, finds an answer by a word and says that it helped', async (world) => {
  const person = await world.visitor()
  await person.open('/pages/me/index')
  await person.tap('me-answers')
  await person.reaches(text.list.title)
  await person.meetsNoBarrier('answers')
  await person.write(text.list.search, '路灯')
  await person.tap(person.page.getByRole('link', { name: new RegExp(lamps) }))
  await person.reaches(lamps)
  await person.meetsNoBarrier('an answer')
  const counted = person.page.waitForResponse((reply) => reply.url().endsWith('/feedback') && reply.status() === 204)
  await person.tap('answer-yes')
  await counted
  await person.see('answer-thanks').waitFor()

  await person.open(knowledgeRoutes.list)
  await person.write(text.list.search, '这里没有这样的词')
  await person.text(text.list.none('这里没有这样的词')).waitFor()
  await person.meetsNoBarrier('nothing found')
})

journey(
  'who is about to file sees that an answer may exist, reads it, and goes on with every word kept',
  async (world) => {
    const person = await world.visitor()
    await person.open('/')
    await person.tap('home-file')
    await choosesWhat(person)
    await person.tap(ids.goOn)
    const asked = person.page.waitForRequest((request) => request.url().endsWith('/answers/suggestions'))
    await tellsWhat(person)
    expect((await asked).headers().authorization).toBeUndefined()
    const card = person.page.getByRole('link', { name: new RegExp(lamps) })
    await person.see(card).waitFor()
    await person.meetsNoBarrier('an answer beside the story')
    await person.tap(card)
    await person.reaches(lamps)
    await person.tap('answer-no')
    await person.reaches(filing.story.title)
    expect(await person.field(filing.story.story).inputValue()).toContain('翠湖路连续六盏路灯')
    await person.tap(card)
    await person.reaches(lamps)
    await person.tap('answer-yes')
    await person.see('answer-solved').waitFor()
    await person.tap('answer-home')
    await person.see('home-file').waitFor()
  },
)

journey(
  'what a category wants to know is asked with the story, named when left out, and told at the desk',
  async (world) => {
    const person = await world.visitor()
    await person.open(filingRoutes.start({ type: 'complain' }))
    await person.tap('file-group-06')
    await person.tap('file-category-0601')
    await person.tap(ids.goOn)
    await tellsWhat(person, '在工地干了三个月，工头一直说下个月发，到现在没有给。')
    await person.tap(ids.goOn)
    await person.see(person.page.getByRole('alert')).first().waitFor()
    await person.text('请填写单位或工地名称').first().waitFor()
    await person.meetsNoBarrier('a question left out')
    await person.write('单位或工地名称', '银杏里三期工地')
    await person.tap(ids.goOn)
    await choosesHow(person, 'anonymous')
    await person.tap(ids.goOn)
    await choosesWhere(person)
    await person.tap(ids.goOn)
    await person.reaches(filing.check.title)
    await person.text('银杏里三期工地').first().waitFor()
    await person.meetsNoBarrier('check with an extra answer')

    // Another category, another question: nothing of the first answer is dropped in silence.
    await person.tap('check-change-type')
    await person.tap('file-group-04')
    await person.tap('file-category-0404')
    await person.tap(ids.goOn)
    await person.reaches(filing.story.title)
    await person.write('几路车', '12 路')
    await person.tap(ids.goOn)
    await person.reaches(filing.check.title)
    await person.text(filing.check.left.title).waitFor()
    await person.meetsNoBarrier('answers that do not go along')
    await person.tap('check-left-keep')
    await person
      .text(/单位或工地名称：银杏里三期工地/)
      .first()
      .waitFor()
    await person.tap('code-saved')
    await person.choose(filing.check.truthful)
    await person.tap(ids.submit)
    await person.reaches(filing.receipt.title)
    const ticket: TicketView = await world.api.ticket(await digitsIn(person, 'receipt-number'))
    expect(ticket.answers).toEqual([{ question: '几路车', answer: '12 路' }])
    expect(ticket.story).toContain('单位或工地名称：银杏里三期工地')
  },
)
