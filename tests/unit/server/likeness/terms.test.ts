import { hasPersonalNumber, repeats } from '../../../../server/src/modules/complaint/published/personal'
import { sharedPhrases } from '../../../../server/src/modules/likeness/phrases'
import { rarityOf } from '../../../../server/src/modules/likeness/rarity'
import { compare, likelihood, reasonsOf, type Told } from '../../../../server/src/modules/likeness/score'
import { inFigures, termsOf } from '../../../../server/src/modules/likeness/terms'

const of = (story: string) => termsOf({ title: '', story, placeDetail: '' })
const numbers = (story: string) =>
  Object.fromEntries([...of(story).numbers].map(([kind, found]) => [kind, [...found].sort()]))

test.each([
  ['三', '3'],
  ['十', '10'],
  ['十二', '12'],
  ['二十', '20'],
  ['三十五', '35'],
  ['007', '7'],
])('somebody who writes %s means %s', (said, figures) => expect(inFigures(said)).toBe(figures))

test.each([
  ['幸福花园3号楼2单元', { 楼: ['3'], 单元: ['2'] }],
  ['幸福花园 3 栋 2 单元', { 楼: ['3'], 单元: ['2'] }],
  ['幸福花园三号楼二单元', { 楼: ['3'], 单元: ['2'] }],
  ['幸福花园3-2', { 楼: ['3'], 单元: ['2'] }],
  ['幸福花园 ３－５０１', { 楼: ['3'], 室: ['501'] }],
  ['第五小组的水管', { 组: ['5'] }],
  ['路灯杆 0312 不亮', { 编号: ['0312'] }],
  ['11月3号坏的，叫了 2 次', {}],
])('“%s” names its door the way everybody does', (said, found) => expect(numbers(said)).toEqual(found))

test('a street is the same street however the sentence runs', () => {
  for (const said of ['在北门路上', '北门路 12 号门口', '就是北门路那段', '我家到北门路的路口'])
    expect([...of(said).spots]).toContain('北门路')
  expect([...of('马路上，公路边').spots]).toEqual([])
})

const told = (story: string, changes: Partial<Told> = {}): Told => ({
  category: '0101',
  parent: '01',
  place: 'p1',
  filedAt: new Date('2026-11-20T02:00:00Z'),
  terms: of(story),
  ...changes,
})
const rare = rarityOf(new Map([['不亮', 900]]), 1000)
const chance = (a: Told, b: Told) => likelihood(compare(a, b, rare).features)
const one = told('北门路 12 号门口的路灯整夜不亮，孩子不敢走')
const again = told('路灯坏了，北门路12号前面一排都不亮', { filedAt: new Date('2026-11-23T02:00:00Z') })

test('two accounts of one lamp are alike, of two lamps less, of a lamp and a noise not at all', () => {
  const elsewhere = told('路灯坏了，建设路88号前面一排都不亮')
  const noise = told('楼上装修到夜里十点', { category: '0203', parent: '02' })
  expect(chance(one, again)).toBeGreaterThan(0.7)
  expect(chance(one, elsewhere)).toBeLessThan(chance(one, again) / 2)
  expect(chance(one, noise)).toBeLessThan(0.01)
})

test('who compares them gets the same answer from either side', () => {
  expect(chance(one, again)).toBeCloseTo(chance(again, one), 10)
})

test('the reasons say what a person can check', () => {
  const phrases = sharedPhrases('北门路 12 号门口的路灯整夜不亮', '路灯坏了，北门路12号前面不亮', rare)
  expect(phrases).toContain('北门路')
  expect(reasonsOf(one, again, compare(one, again, rare), phrases)).toEqual([
    { reason: 'samePlace', words: [], count: 0 },
    { reason: 'sameCategory', words: [], count: 0 },
    { reason: 'spots', words: ['北门路'], count: 0 },
    { reason: 'numbers', words: ['12号'], count: 0 },
    { reason: 'phrases', words: phrases, count: 0 },
    { reason: 'days', words: [], count: 3 },
  ])
})

test('a phrase is what both wrote, and no phrase lies in another', () => {
  const found = sharedPhrases('小学门口的路灯整夜不亮了', '昨晚小学门口的路灯又整夜不亮', rare)
  expect(found).toEqual(expect.arrayContaining(['小学门口的路灯', '整夜不亮']))
  for (const each of found) expect(found.filter((other) => other.includes(each))).toEqual([each])
})

test.each([
  '请打13800000000',
  '电话 138-0000-0000',
  '１３８００００００００',
  '身份证11010519491231002x',
  '卡号 6222 0000 0000 0000 000',
])('a desk is stopped from publishing “%s”', (said) => expect(hasPersonalNumber(said)).toBe(true))
test.each(['2026 年 11 月换了 12 盏灯', '工单 202611249901020000001 号', '北门路 138 号'])(
  'a desk may publish “%s”',
  (said) => expect(hasPersonalNumber(said)).toBe(false),
)

test('a long stretch of somebody’s own words is noticed through blanks and marks, a common phrase is not', () => {
  const written = '从上周起整夜不亮，孩子放学看不清路，老人也摔过一跤。'
  expect(repeats('情况：从上周起 整夜不亮、孩子放学看不清路', written)).toBe(true)
  expect(repeats('这一段路灯整夜不亮，正在维修。', written)).toBe(false)
})
