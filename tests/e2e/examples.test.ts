import { groups, states } from '@/features/examples/groups'
import { text } from '@/features/examples/messages'
import { examplesRoutes } from '@/features/examples/public'
import { desktop, openDistrict } from '../support/e2e/district'
import { withKeyboard } from '../support/e2e/keyboard'
import { elder, looksAt, looksAtDesks, standard } from '../support/e2e/looks-at-every-route'
import type { Visit } from '../support/e2e/main-routes'
import type { Person } from '../support/e2e/person'

const { journey } = openDistrict()
const group = (name: string) => `${examplesRoutes.primitives}?group=${name}`

/** Every group, every state of a screen, the long list and the desk. */
const everything = (who: Person): Visit[] => [
  ...groups.map((name) => ({ who, path: group(name), name: `examples ${name}` })),
  ...states.map((state) => ({ who, path: `${examplesRoutes.states}?state=${state}`, name: `state ${state}` })),
  { who, path: examplesRoutes.list, name: 'long list' },
]

journey('every primitive in every state can be read and hit, in 标准版', async ({ visitor }) => {
  const person = await visitor()
  await looksAt(everything(person), standard)
  await looksAt([{ who: person, path: examplesRoutes.desk, name: 'example desk' }], standard)
})

journey('every primitive in every state can be read and hit, in 关怀版', async ({ visitor }) => {
  await looksAt(everything(await visitor('elder', { storage: { 'reading-mode': 'elder' } })), elder)
})

journey('at 1280 px the examples stand in columns and the desk in three parts', async ({ visitor }) => {
  const person = await visitor('wide', { viewport: desktop })
  await looksAtDesks([...everything(person), { who: person, path: examplesRoutes.desk, name: 'example desk' }])
  await person.open(group('content'))
  const left = await person.page
    .locator('.example')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().left))])
  expect(left).toHaveLength(3)
})

journey('what opens over the page meets no barrier either', async ({ visitor }) => {
  const person = await visitor()
  await person.open(group('buttons'))
  await person.tap('show-toast')
  // It goes by itself, and looking for barriers may take longer than it stays.
  await person.page.locator('[aria-live=polite]').filter({ hasText: text.toast.words }).waitFor()
  await person.meetsNoBarrier('toast')
  for (const opener of ['open-dialog', 'open-sheet']) {
    await person.tap(opener)
    await person.see(person.page.getByRole('dialog')).waitFor()
    await person.meetsNoBarrier(opener)
    await person.page.keyboard.press('Escape')
  }
  await person.open(group('fields'))
  await person.tap('show-summary')
  await person.meetsNoBarrier('summary')
})

journey('somebody with only a keyboard picks a day, a time, one of two ways and a number', async ({ visitor }) => {
  const person = await visitor()
  const keys = withKeyboard(person)
  const isChosen = (id: string) => person.see(id).isChecked()
  await person.open(group('times'))
  await keys.goTo('day-2025-11-25')
  await keys.press('ArrowRight', 2)
  expect(await isChosen('day-2025-11-27')).toBe(true)
  await keys.press('ArrowRight')
  // Friday and Saturday are full, so the arrow goes round to Tuesday.
  expect(await isChosen('day-2025-11-25')).toBe(true)
  await keys.goTo('slot-14:30')
  await keys.press('ArrowDown')
  expect(await isChosen('slot-19:00')).toBe(true)
  await person.open(group('choices'))
  await keys.presses('people-more')
  await keys.press('Enter')
  expect(await person.page.getByRole('group', { name: text.choices.people }).innerText()).toContain('3')
  await keys.goTo('place-room')
  await keys.press('ArrowRight')
  expect(await isChosen('place-online')).toBe(true)
})

journey('a failed form gives the summary the focus, and each line leads to its field', async ({ visitor }) => {
  const person = await visitor()
  const keys = withKeyboard(person)
  await person.open(group('fields'))
  await keys.presses('show-summary')
  const summary = person.see(person.page.getByRole('alert'))
  await summary.waitFor()
  expect(await keys.has(summary)).toBe(true)
  await keys.goTo(summary.getByRole('link').first())
  await keys.press('Enter')
  expect(await keys.has(person.see(person.page.getByLabel(text.fields.phone)).nth(1))).toBe(true)
})

journey('Back closes what lies over the page, gives the focus back, and only then leaves the page', async (world) => {
  const person = await world.visitor()
  const keys = withKeyboard(person)
  await person.open('/pages/me/index')
  await person.tap('me-examples')
  await person.reaches(text.groups.buttons)
  const dialog = person.see(person.page.getByRole('dialog'))
  for (const opener of ['open-dialog', 'open-sheet']) {
    await person.tap(opener)
    await dialog.waitFor()
    await person.page.goBack({ waitUntil: 'commit' })
    await dialog.waitFor({ state: 'detached' })
    expect(await keys.has(opener)).toBe(true)
    await person.reaches(text.groups.buttons)
  }
  await keys.goTo('open-dialog', 'Shift+Tab')
  await keys.press('Enter')
  await keys.isHeldByDialog('open-dialog')
  await person.page.goBack({ waitUntil: 'commit' })
  await person.reaches('我的')
})

journey('a page loaded anew while a dialog was open needs no second Back', async ({ visitor }) => {
  const person = await visitor()
  await person.open('/pages/me/index')
  await person.tap('me-examples')
  await person.tap('open-dialog')
  await person.see(person.page.getByRole('dialog')).waitFor()
  await person.page.reload()
  await person.reaches(text.groups.buttons)
  await person.page.waitForFunction(() => !('overlay' in ((history.state ?? {}) as object)))
  await person.page.goBack()
  await person.reaches('我的')
})

journey('a list of a thousand reads on by itself near its end, and by a button', async ({ visitor }) => {
  const person = await visitor()
  const keys = withKeyboard(person)
  await person.open(examplesRoutes.list)
  await person.see('long-20').scrollIntoViewIfNeeded()
  await person.see('long-21').waitFor()
  const drawn = () => person.page.locator('[id^="long-"]').count()
  const before = await drawn()
  await keys.presses('list-more')
  await person.page.waitForFunction((count) => document.querySelectorAll('[id^="long-"]').length > count, before)
})
