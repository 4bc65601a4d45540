import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { openDistrict, type World } from '../support/weapp/district'
import { choosesHow, choosesWhat, choosesWhere, goesOn, tellsWhat } from '../support/weapp/filing'
import { answersRating, follows } from '../support/weapp/following'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict({ quickReplies: true })

const KB = 1024
const AT_ONCE = 20
/** What WeChat draws without dropping frames on a cheap phone; half of what WeChat itself warns at. */
const most = { calls: 3, bytes: 32 * KB, nodes: 399, depth: 19, maxChildren: 40 }
const rows = { bytes: 24 * KB }
const key = { calls: 1, bytes: KB }

type Cost = { calls: number; bytes: number; nodes: number; depth: number; maxChildren: number }

/** What doing something costs the page it leads to, and the tree that stands there then. */
async function costOf(person: Person, act: () => Promise<void>): Promise<Cost> {
  const from = person.journal.setData.length
  await act()
  const own = person.journal.setData.slice(from).filter(({ page }) => page === person.currentPath())
  return { calls: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), ...person.measures() }
}

/** The budgets that were overdrawn, in words. */
const overdrawn = (what: string, cost: Cost, budget: Partial<Cost>) =>
  (Object.keys(budget) as (keyof Cost)[])
    .filter((name) => cost[name] > (budget[name] ?? 0))
    .map((name) => `${what}: ${cost[name]} ${name}, at most ${budget[name]}`)

const small = ({ nodes, depth, maxChildren } = most) => ({ nodes, depth, maxChildren })

/** A screen after another, each opened by a person; gives what was overdrawn on the way. */
function inspects(person: Person) {
  const found: string[] = []
  return {
    found,
    async opens(act: () => Promise<void>) {
      const cost = await costOf(person, act)
      found.push(...overdrawn(person.currentPath(), cost, most))
    },
    async does(what: string, act: () => Promise<void>, budget: Partial<Cost>) {
      const cost = await costOf(person, act)
      found.push(...overdrawn(`${person.currentPath()}, ${what}`, cost, { ...small(), ...budget }))
    },
  }
}

async function filesMany(world: World, phone: string, count: number): Promise<string[]> {
  const numbers: string[] = []
  const file = async (n: number) => {
    const title = `翠湖路小学门口第 ${n} 盏路灯整夜不亮，孩子看不清路`
    numbers.push((await world.api.file(phone, { title })).number)
  }
  for (let n = 1; n <= count; n += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - n + 1) }, (_, k) => file(n + k)))
  return numbers
}

journey('a person files, and every question is drawn in few and small updates', async (world) => {
  const person = await world.citizen()
  const { found, opens } = inspects(person)
  const first = { ...person.journal.setDataOf(person.currentPath()), ...person.measures() }
  found.push(...overdrawn('first screen', first, most))
  await opens(() => person.press('home-file'))
  await choosesWhat(person)
  await opens(() => goesOn(person))
  await tellsWhat(person)
  await opens(() => goesOn(person))
  await choosesHow(person, 'anonymous')
  await opens(() => goesOn(person))
  await choosesWhere(person)
  await opens(() => goesOn(person))
  await person.press('code-saved')
  await person.press('file-truthful')
  await opens(() => person.press('file-submit'))
  expect(person.currentPath()).toMatch(/receipt/)
  expect(found).toEqual([])
})

journey('a person writes a long story, and a keystroke sends next to nothing to the page', async (world) => {
  const person = await world.citizen()
  const { found, does } = inspects(person)
  await person.press('home-file')
  await choosesWhat(person)
  await goesOn(person)
  const long = '从上周起整夜不亮。'.repeat(200)
  await tellsWhat(person, long)
  await person.until(() => person.kept().includes(long))
  await person.settle()
  await does('a keystroke', () => person.write('story', `${long}完`), key)
  expect(person.value('story')).toBe(`${long}完`)
  expect(found).toEqual([])
})

journey(
  'a person with 1,000 cases reads on to the last, and the page neither grows nor is sent again',
  async (world) => {
    const phone = newPhone()
    const numbers = await filesMany(world, phone, 1000)
    const asked = numbers[0]!
    await world.api.act('dispatcher', asked, 'accept', { dispatch: inputs.dispatch })
    await world.api.act('handler', asked, 'sign', {})
    await world.api.act('handler', asked, 'ask', inputs.ask)
    const person = await world.citizen(phone)
    const { found, opens, does } = inspects(person)
    await opens(() => person.press('tab-my-cases'))
    const shown = () => person.screen.ids.filter((id) => /^case-\d{21}$/.test(id))
    const begin = shown()
    expect(begin).toHaveLength(20)
    const seen = new Set(begin)
    for (let page = 2; page <= 50; page += 1) {
      await does(`page ${page}`, () => person.press('cases-more'), rows)
      expect(shown().some((id) => seen.has(id))).toBe(false)
      shown().forEach((id) => seen.add(id))
    }
    expect(seen.size).toBe(1000)
    expect(person.has('cases-more')).toBe(false)
    for (const page of [49, 48]) await does(`back to page ${page}`, () => person.press('cases-more-earlier'), rows)
    expect(shown().every((id) => seen.has(id))).toBe(true)
    await opens(() => person.press('tab-me'))
    expect(found).toEqual([])
  },
)

journey('a person follows a case and rates it, on pages that stay small', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  await world.api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await world.api.act('handler', number, 'sign', {})
  for (let n = 1; n <= 12; n += 1)
    await world.api.act('handler', number, 'progress', { text: `第 ${n} 次到现场查看线路` })
  await world.api.act('handler', number, 'reply', inputs.reply)
  const person = await world.citizen(phone)
  const { found, opens } = inspects(person)
  await opens(() => follows(person, number))
  await opens(() => person.press('case-rate'))
  await answersRating(person, true, 5)
  expect(found).toEqual([])
})

journey('a dispatcher with many tickets reads on and decides, on pages that stay small', async (world) => {
  await filesMany(world, newPhone(), 45)
  const person = await world.staff('dispatcher')
  const { found, opens, does } = inspects(person)
  await person.press('tab-me')
  await opens(() => person.press('me-desk'))
  await person.press('queue-pending')
  await does('20 more', () => person.press('desk-more-tickets'), rows)
  await does('20 earlier', () => person.press('desk-more-tickets-earlier'), rows)
  const ticket = person.screen.ids.find((id) => id.startsWith('ticket-'))
  await opens(() => person.press(ticket ?? ''))
  await opens(() => person.press('act-acceptDispatch'))
  expect(person.currentPath()).toMatch(/act/)
  expect(found).toEqual([])
})
