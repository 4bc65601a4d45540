import { stateLabels } from '@contract/complaint/labels'
import { text as cases } from '@/features/cases/messages'
import { text as rating } from '@/features/cases/rate-messages'
import { text } from '@/features/complaint/messages'
import { begins, fields, inDays, opensTicket, returnsToTicket, sends } from '../support/e2e/desk-work'
import { openDistrict } from '../support/e2e/district'
import { answersAnonymously, choosesHow, choosesWhat, choosesWhere, ids, story } from '../support/e2e/filing'
import type { Person } from '../support/e2e/person'
import { answersRating, digitsIn, looksUp } from '../support/e2e/steps'

const { journey } = openDistrict()

async function filesTakingCare(person: Person): Promise<{ number: string; code: string }> {
  await person.open('/')
  await person.meetsNoBarrier('home')
  await person.tap('home-file')
  await person.reaches(text.type.title)
  await person.tap('file-emergency')
  await person.reaches(text.emergency.title)
  await person.meetsNoBarrier('emergency')
  await person.tap('emergency-back')

  await person.reaches(text.type.title)
  await person.tap(ids.goOn)
  const summary = person.see(person.page.getByRole('alert'))
  expect(await summary.count()).toBe(1)
  await expect(summary.evaluate((box) => box === document.activeElement)).resolves.toBe(true)
  await person.meetsNoBarrier('first question with errors')
  await person.tap(summary.getByRole('link').first())
  expect(await person.page.evaluate(() => document.activeElement?.id)).toMatch(/^file-type-/)
  await choosesWhat(person)
  expect(await summary.count()).toBe(0)
  await person.meetsNoBarrier('type')
  await person.tap(ids.goOn)

  await person.reaches(text.story.title)
  await person.write(text.story.story, `${story.words}有事请打 13800138000`)
  const warning = person.text(text.personal.title(text.personal.names.mobile))
  await warning.waitFor()
  await person.meetsNoBarrier('story with a phone number')
  await person.tap('file-story-remove-0')
  await warning.waitFor({ state: 'detached' })
  expect(await person.field(text.story.story).inputValue()).not.toMatch(/13800138000/)
  await person.tap(ids.goOn)

  await choosesHow(person, 'anonymous')
  await person.meetsNoBarrier('privacy')
  await person.tap(ids.goOn)
  await choosesWhere(person)
  await person.meetsNoBarrier('place')
  await person.tap(ids.goOn)

  await person.reaches(text.check.title)
  await person.tap('check-change-story')
  await person.reaches(text.story.title)
  await person.write(text.story.happened, '上周三晚上')
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
  await person.text('上周三晚上').waitFor()

  await person.tap(ids.submit)
  await summary.getByRole('link', { name: text.check.saveCodeFault }).waitFor()
  await person.meetsNoBarrier('check with errors')
  const code = await digitsIn(person, 'lookup-code-digits')
  await person.choose(text.code.gate)
  await person.choose(text.check.truthful)
  await person.meetsNoBarrier('check')
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
  await person.meetsNoBarrier('receipt')
  expect(await digitsIn(person, 'lookup-code-digits')).toBe(code)
  const number = await digitsIn(person, 'receipt-number')
  await person.choose(text.code.gate)
  await person.tap('receipt-done')
  await person.see('home-file').waitFor()
  return { number, code }
}

journey('a person who gives no name files in at most 14 taps', async ({ visitor }) => {
  const person = await visitor()
  await person.open('/')
  await person.tap('home-file')
  await answersAnonymously(person)
  await person.choose(text.code.gate)
  await person.choose(text.check.truthful)
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
  expect(person.taps).toBeLessThanOrEqual(14)
})

journey('a person who gives no name files, is answered, talks with the unit, rates and closes', async (world) => {
  const person = await world.visitor()
  const { number, code } = await filesTakingCare(person)

  const dispatcher = await world.staff('dispatcher')
  await opensTicket(dispatcher, 'pending', number)
  await dispatcher.meetsNoBarrier('desk of the dispatcher')
  await sends(dispatcher, 'acceptDispatch')
  await dispatcher.meetsNoBarrier('desk after dispatching')

  const handler = await world.staff('handler')
  await opensTicket(handler, 'toSign', number)
  await handler.tap('act-sign')
  await begins(handler, 'progress')
  await handler.write(fields.progress, '已到现场查过，是线路老化。')
  await handler.tap('act-promise-add')
  await handler.write(fields.promiseText, '换好六盏路灯')
  await handler.write(fields.promiseDay, inDays(7))
  await handler.meetsNoBarrier('progress with a promise')
  await sends(handler, 'progress')

  await looksUp(person, code)
  await person.text('已到现场查过，是线路老化。').first().waitFor()
  await person.text(cases.dues.promise('换好六盏路灯')).first().waitFor()
  await person.meetsNoBarrier('case by lookup code')
  await person.tap('case-message')
  await person.reaches(cases.write.message.title)
  await person.write(cases.write.message.label, '晚上八点以后都有人在家。')
  await person.meetsNoBarrier('message')
  await person.tap('write-send')
  await person.text('晚上八点以后都有人在家。').first().waitFor()

  await returnsToTicket(handler, number)
  await handler.text('晚上八点以后都有人在家。').first().waitFor()
  await begins(handler, 'reply')
  await handler.choose('已解决', fields.outcome)
  await handler.write(fields.reply, '六盏路灯已经全部换好，线路也重新接过。')
  await handler.meetsNoBarrier('reply')
  await sends(handler, 'reply')

  await looksUp(person, code)
  await person.text('六盏路灯已经全部换好，线路也重新接过。').first().waitFor()
  await person.tap('case-rate')
  await answersRating(person, true, 5)
  await person.meetsNoBarrier('rating')
  await person.tap('rate-send')
  await person.text(rating.done).waitFor()
  await person.text(stateLabels.closed).first().waitFor()
  await person.meetsNoBarrier('closed case')
  expect((await world.api.ticket(number)).state).toBe('closed')
})
