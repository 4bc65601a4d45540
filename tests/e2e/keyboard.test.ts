import { satisfactionLabels, stateLabels } from '@contract/complaint/labels'
import { text as rating } from '@/features/cases/rate-messages'
import { casesRoutes } from '@/features/cases/routes'
import { text as desk } from '@/features/complaint-desk/messages'
import { deskRoutes } from '@/features/complaint-desk/public'
import { text } from '@/features/complaint/messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/e2e/district'
import { answeredFiling } from '../support/e2e/drafts'
import { ids, story } from '../support/e2e/filing'
import { withKeyboard } from '../support/e2e/keyboard'

const { journey } = openDistrict()

journey('somebody with only a keyboard files without a name, from home to the receipt', async ({ visitor }) => {
  const person = await visitor()
  const keys = withKeyboard(person)
  await person.open('/')
  await keys.presses('home-file')

  await keys.landsOn(text.type.title)
  await keys.presses('file-emergency')
  await keys.landsOn(text.emergency.title)
  await keys.presses('emergency-back')
  await keys.landsOn(text.type.title)
  await keys.presses(ids.goOn)
  const summary = person.see(person.page.getByRole('alert'))
  await summary.waitFor()
  expect(await keys.has(summary)).toBe(true)
  await keys.goTo(summary.getByRole('link').first())
  await keys.press('Enter')
  expect(await keys.has('file-type-consult')).toBe(true)
  await keys.press('ArrowRight')
  expect(await person.see('file-type-complain').isChecked()).toBe(true)
  await keys.presses('file-group-01', 'Space')
  await keys.presses(`file-category-${story.category}`, 'Space')
  await keys.presses(ids.goOn)

  await keys.landsOn(text.story.title)
  await keys.write(person.field(text.story.story), story.words)
  await keys.goTo(person.field(text.story.happened))
  await keys.goTo(person.field(text.story.story), 'Shift+Tab')
  await keys.goTo(person.field(text.story.name))
  expect(await person.field(text.story.name).inputValue()).not.toBe('')
  await keys.presses(ids.goOn)

  await keys.landsOn(text.privacy.title)
  await keys.goTo('file-identity-named')
  await keys.press('ArrowUp')
  expect(await person.see('file-identity-anonymous').isChecked()).toBe(true)
  await keys.presses(ids.goOn)

  await keys.landsOn(text.place.title)
  await keys.presses(`file-street-${story.street}`, 'Space')
  await keys.goTo('file-place-990102001001')
  await keys.press('ArrowDown')
  expect(await person.see(`file-place-${story.place}`).isChecked()).toBe(true)
  await keys.presses(ids.goOn)

  await keys.landsOn(text.check.title)
  await keys.presses('check-change-story')
  await keys.landsOn(text.story.title)
  await keys.presses(ids.goOn)
  await keys.landsOn(text.check.title)
  await keys.presses('code-saved', 'Space')
  await keys.presses('file-truthful', 'Space')
  await keys.presses(ids.submit)
  await keys.landsOn(text.receipt.title)
  await keys.presses('code-saved', 'Space')
  await keys.presses('receipt-done')
  await person.see('home-file').waitFor()
})

journey('a dialog holds the keyboard, and Escape leads back to what opened it', async ({ visitor }) => {
  const person = await visitor('drafting', { storage: answeredFiling({ place: '' }) })
  const keys = withKeyboard(person)
  await person.open('/')
  await keys.presses('home-file')
  await person.see('file-anew').waitFor()
  await keys.landsOn(text.type.title)
  await keys.presses('file-anew')
  await person.meetsNoBarrier('dialog')
  await keys.isHeldByDialog('file-anew')
})

journey('somebody with only a keyboard rates and closes', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  await world.api.act('dispatcher', number, 'accept', { answer: inputs.answer })
  const person = await world.citizen(phone)
  const keys = withKeyboard(person)
  await person.open(casesRoutes.detail(number))
  await keys.presses('case-rate')
  await keys.landsOn(rating.title)
  await keys.presses(person.choice(rating.respondedOptions.yes, rating.responded), 'Space')
  await keys.presses(person.choice(rating.solvedOptions.yes, rating.solved), 'Space')
  await keys.presses(person.page.getByRole('radio', { name: new RegExp(`^${satisfactionLabels[5]}`) }), 'Space')
  await keys.presses('rate-send')
  await person.text(stateLabels.closed).first().waitFor()
})

journey('a dispatcher with only a keyboard accepts and dispatches', async (world) => {
  const { number } = await world.api.file(newPhone())
  const dispatcher = await world.staff('dispatcher')
  const keys = withKeyboard(dispatcher)
  await dispatcher.open(deskRoutes.desk)
  await dispatcher.see(`ticket-${number}`).waitFor()
  await keys.presses(`ticket-${number}`)
  await dispatcher.see('desk-title').waitFor()
  await keys.presses('act-more')
  await keys.isHeldByDialog('act-more')
  await keys.goTo(dispatcher.field(desk.fields.unit), 'Shift+Tab')
  await keys.write(dispatcher.field(desk.fields.note), '靠近小学，请先查线路。')
  await keys.presses('act-submit')
  await dispatcher.see('toast').waitFor()
  expect(await world.api.ticket(number)).toMatchObject({ state: 'dispatched', note: '靠近小学，请先查线路。' })
})
