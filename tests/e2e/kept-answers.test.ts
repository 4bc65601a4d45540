import { EventEmitter, once } from 'node:events'
import type { CaseItem, CaseView } from '@contract/complaint/schema'
import type { Paged } from '@contract/common/schema'
import { outcomeLabels, stateLabels } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import { text as account } from '@/features/account/messages'
import { text as rating } from '@/features/cases/rate-messages'
import { casesRoutes } from '@/features/cases/routes'
import { text } from '@/features/complaint/messages'
import { filingRoutes } from '@/features/complaint/routes'
import { actPage } from '@/features/complaint-desk/public'
import { inputs } from '../support/builders'
import { newPhone, staffPhones } from '../support/e2e/api'
import { fields } from '../support/e2e/desk-work'
import { openDistrict, phone as small, type World } from '../support/e2e/district'
import { answeredFiling, keptWords } from '../support/e2e/drafts'
import { choosesHow, choosesWhat, choosesWhere, ids, story } from '../support/e2e/filing'
import { answersRating, digitsIn, signsIn } from '../support/e2e/steps'

const { journey } = openDistrict()

const casesOf = async ({ api }: World, phone: string) =>
  (await api.send<Paged<CaseItem>>('GET', '/complaints?filter=open', { token: await api.tokenOf(phone) })).items

journey('answers outlive a reload and a crash in the middle of filing, to the last word', async ({ visitor }) => {
  const person = await visitor()
  await person.open('/')
  await person.tap('home-file')
  await choosesWhat(person)
  await person.tap(ids.goOn)
  await person.reaches(text.story.title)
  await person.write(text.story.story, story.words)
  await person.page.waitForFunction(keptWords, story.words)
  await person.page.reload()
  await person.reaches(text.story.title)
  expect(await person.field(text.story.story).inputValue()).toBe(story.words)

  await person.write(text.story.happened, '上周三夜里十一点')
  await person.page.waitForFunction(keptWords, '上周三夜里十一点')
  await person.crashes('/')
  await person.tap('home-file')
  await person.see('file-draft').waitFor()
  await person.meetsNoBarrier('an unfinished filing is offered')
  await person.tap('file-resume')
  await choosesHow(person, 'anonymous')
  await person.tap(ids.goOn)
  await choosesWhere(person)
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
  await person.text(story.words).waitFor()
  await person.text('上周三夜里十一点').waitFor()
})

journey('a sign-in that ran out in the middle of filing costs no answer', async (world) => {
  const phone = newPhone()
  const expired = { ...(await world.api.sessionOf(phone)), token: 'a-sign-in-the-service-no-longer-knows-0000' }
  const person = await world.visitor('expired', { storage: { ...answeredFiling(), session: expired } })
  person.expects(/status of 401/)
  await person.open(filingRoutes.step('check'))
  await person.choose(text.check.truthful)
  await person.tap(ids.submit)
  await person.text(text.failed.signInTitle).waitFor()
  await person.meetsNoBarrier('expired sign-in')
  await person.tap(person.button(text.check.signIn))
  await person.reaches(account.signIn.phone.title)
  await signsIn(person, phone)
  await person.reaches(text.check.title)
  expect(await person.choice(text.check.truthful).isChecked()).toBe(true)
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
  const number = await digitsIn(person, 'receipt-number')
  expect((await world.api.ticket(number)).title).toBe(answeredFiling()['draft:complaint'].value.title)
})

journey('a sign-in that ran out in the middle of a rating costs no answer', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  await world.api.act('dispatcher', number, 'accept', { answer: inputs.answer })
  const person = await world.citizen(phone)
  person.expects(/status of 401/)
  await person.open(casesRoutes.rate(number))
  await answersRating(person, true, 4)
  await world.api.send('DELETE', '/sign-in/sessions/current', { token: await world.api.tokenOf(phone) })
  await person.tap('rate-send')
  await person.tap('sign-in-go')
  await signsIn(person, phone)
  await person.reaches(rating.title)
  expect(await person.choice(rating.solvedOptions.yes, rating.solved).isChecked()).toBe(true)
  await person.tap('rate-send')
  await person.text(stateLabels.closed).first().waitFor()
  expect((await world.api.ticket(number)).reply?.rating).toMatchObject({ satisfaction: 4, solved: true })
})

journey('a sign-in that ran out in the middle of a reply costs the desk no word', async (world) => {
  const words = '两盏灯的电缆被施工挖断，已经接好，昨晚全部亮了。'
  const { number } = await world.api.file(newPhone())
  await world.api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await world.api.act('handler', number, 'sign', {})
  const handler = await world.staff('handler', { viewport: small })
  handler.expects(/status of 401/)
  await handler.open(actPage(number, 'reply'))
  await handler.choose(outcomeLabels.solved, fields.outcome)
  await handler.write(fields.reply, words)
  // What others do with the same sign-in goes on.
  await handler.context.route(
    '**/reply',
    (route) => {
      const authorization = 'Bearer a-sign-in-the-service-no-longer-knows-0000'
      return route.continue({ headers: { ...route.request().headers(), authorization } })
    },
    { times: 1 },
  )
  await handler.tap('act-submit')
  await handler.tap('sign-in-go')
  await signsIn(handler, staffPhones.handler)
  await handler.see('act-submit').waitFor()
  expect(await handler.field(fields.reply).inputValue()).toBe(words)
  expect(await handler.choice(outcomeLabels.solved, fields.outcome).isChecked()).toBe(true)
  await handler.tap('act-submit')
  await handler.see('act-submit').waitFor({ state: 'detached' })
  expect((await world.api.ticket(number)).reply?.text).toBe(words)
  expect(await handler.page.evaluate(keptWords, words)).toBe(false)
})

journey('somebody presses Back while it is being sent: it is filed once, and the receipt comes', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone, { storage: answeredFiling() })
  await person.open(filingRoutes.step('place'))
  await person.tap(ids.goOn)
  await person.choose(text.check.truthful)
  const replies = new EventEmitter()
  const [sent, wanted] = [once(replies, 'sent'), once(replies, 'wanted')]
  await person.context.route('**/v1/complaints', async (route) => {
    const response = await route.fetch()
    replies.emit('sent')
    await wanted
    await route.fulfill({ response })
  })
  await person.tap(ids.submit)
  await sent
  await person.page.goBack()
  await person.reaches(text.place.title)
  replies.emit('wanted')
  await person.reaches(text.receipt.title)
  await person.tap('receipt-done')
  await person.see('home-file').waitFor()
  expect(await person.page.evaluate(keptWords, answeredFiling()['draft:complaint'].value.title)).toBe(false)
  expect(await casesOf(world, phone)).toHaveLength(1)
})

journey('two quick taps on 提交 file once', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone, { storage: answeredFiling() })
  let sent = 0
  person.context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/complaints')) sent += 1
  })
  await person.open(filingRoutes.step('check'))
  await person.choose(text.check.truthful)
  await person.see(ids.submit).dblclick()
  await person.reaches(text.receipt.title)
  expect(sent).toBe(1)
  expect(await casesOf(world, phone)).toHaveLength(1)
})

/** An astral Han character, a compatibility one that normalising would change, marks, a family joined by ZWJ, a flag, a line end. */
const rare = '𠮷野家门口\u{FA19}社𰻞面馆，e\u0301 👨‍👩‍👧‍👦🇨🇳👍🏽\n'
const longest = (() => {
  const letters = Array.from(`云杉街口连续六盏路灯不亮。${rare.repeat(100)}`).slice(0, limits.story.max - 1)
  return [...letters, '完'].join('')
})()

journey('a story of 2,000 characters with emoji and rare Han arrives as it was written', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone, { storage: answeredFiling({ story: '', title: '' }) })
  await person.open(filingRoutes.step('story'))
  await person.write(text.story.story, longest)
  await person.text('2000 / 2000').waitFor()
  await person.field(text.story.story).blur()
  await person.page.waitForFunction(keptWords, '云杉街口连续六盏路灯不亮，')
  await person.write(text.story.name, '𠮷野家门口路灯不亮👍🏽')
  await person.tap(ids.goOn)
  await person.reaches(text.privacy.title)
  await person.tap(ids.goOn)
  await person.reaches(text.place.title)
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
  await person.choose(text.check.truthful)
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
  const number = await digitsIn(person, 'receipt-number')
  const view = await world.api.send<CaseView>('GET', `/complaints/${number}`, { token: await world.api.tokenOf(phone) })
  expect(Array.from(view.story)).toHaveLength(limits.story.max)
  expect(view.story).toBe(longest)
  expect(view.title).toBe('𠮷野家门口路灯不亮👍🏽')

  await person.tap('receipt-case')
  await person.see(person.page.getByRole('heading', { level: 1, name: view.title })).waitFor()
})

journey('a draft that went too far says by how much, and what was typed stays', async (world) => {
  const person = await world.citizen(newPhone(), { storage: answeredFiling({ story: '' }) })
  await person.open(filingRoutes.step('story'))
  await person.write(text.story.story, `${longest}完`)
  await person.tap(ids.goOn)
  await person.see(person.page.getByRole('alert')).first().waitFor()
  await person.meetsNoBarrier('story too long')
  expect(await person.field(text.story.story).inputValue()).toBe(`${longest}完`)
})
