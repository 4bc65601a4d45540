import { examplesRoutes } from '@/features/examples/public'
import { groups, states } from '@/features/examples/groups'
import { text } from '@/features/examples/messages'
import { openDistrict } from '../support/weapp/district'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict({ quickReplies: true })

/** As in the budgets of the journeys: half of what WeChat warns at. */
const most = { nodes: 399, depth: 19, maxChildren: 40 }

const tooLarge = (person: Person, where: string) => {
  const { nodes, depth, maxChildren } = person.measures()
  const found = { nodes, depth, maxChildren }
  return (Object.keys(most) as (keyof typeof most)[])
    .filter((name) => found[name] > most[name])
    .map((name) => `${where}: ${found[name]} ${name}, at most ${most[name]}`)
}

/** Which of these carry the look of what is chosen. */
const chosen = (person: Person, ids: string[]) => ids.filter((id) => /--on\b/.test(person.byId(id).class))

journey('a developer comes from 我的 and sees every group of primitives, each small enough', async ({ visitor }) => {
  const person = await visitor()
  await person.press('tab-me')
  await person.press('me-examples')
  await person.reaches('examples/pages/primitives')
  const found: string[] = []
  for (const group of groups) {
    await person.press(`group-${group}`)
    await person.reads(text.groups[group])
    found.push(...tooLarge(person, group))
  }
  expect(found).toEqual([])
})

journey('every state of a whole screen, the desk and the long list are drawn on a phone', async ({ visitor }) => {
  const person = await visitor()
  const found: string[] = []
  for (const state of states) {
    await person.opens(`${examplesRoutes.states}?state=${state}`)
    await person.reads(text.states.titles[state])
    found.push(...tooLarge(person, state))
  }
  await person.opens(examplesRoutes.desk)
  await person.press('queue-overdue')
  await person.press('desk-list')
  found.push(...tooLarge(person, 'desk'))
  expect(found).toEqual([])
})

journey('somebody picks: a day, a time, a number of people, one of two ways', async ({ visitor }) => {
  const person = await visitor()
  await person.opens(`${examplesRoutes.primitives}?group=times`)
  await person.press('day-2025-11-26')
  await person.press('day-2025-11-24')
  await person.press('slot-19:00')
  await person.press('slot-09:00')
  expect(chosen(person, ['day-2025-11-24', 'day-2025-11-26', 'slot-09:00', 'slot-19:00'])).toEqual([
    'day-2025-11-26',
    'slot-19:00',
  ])
  await person.opens(`${examplesRoutes.primitives}?group=choices`)
  await person.press('people-less')
  await person.press('people-more')
  await person.press('people-more')
  await person.reads('3')
  await person.press('place-online')
  expect(chosen(person, ['place-room', 'place-online'])).toEqual(['place-online'])
})

journey('a list of a thousand is read on twenty at a time, and never grows', async ({ visitor }) => {
  const person = await visitor()
  await person.opens(examplesRoutes.list)
  const rows = () => person.screen.ids.filter((id) => /^long-\d+$/.test(id))
  await person.sees('long-20')
  await person.press('list-more')
  await person.sees('long-21')
  expect(rows()).toEqual(Array.from({ length: 20 }, (_, at) => `long-${at + 21}`))
  expect(tooLarge(person, 'list')).toEqual([])
  await person.press('list-more-earlier')
  await person.sees('long-1')
})

journey('a dialog and a sheet open over the page and are closed by their buttons', async ({ visitor }) => {
  const person = await visitor()
  await person.opens(examplesRoutes.primitives)
  await person.press('open-dialog')
  await person.reads(text.dialog.lost)
  await person.press('dialog-cancel')
  expect(person.visibleText()).not.toContain(text.dialog.lost)
  await person.press('open-sheet')
  await person.press('sheet-done')
  expect(person.has('sheet-done')).toBe(false)
})
