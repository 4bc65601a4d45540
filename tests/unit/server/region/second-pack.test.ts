import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoAccountsOf } from '../../../../server/seed/demo-accounts'
import { readStories } from '../../../../server/seed/demo-stories'
import { createWorkingCalendar } from '../../../../server/src/plugins/calendar/working-calendar'
import { contrast } from '../../../../server/src/plugins/region/colour-contrast'
import { loadRegion } from '../../../../server/src/plugins/region/load-region'
import { RegionPackError } from '../../../../server/src/plugins/region/problems'
import { countyFolder, countyRegion, demoFolder, demoRegion } from '../../../support/demo-region'
import { problemsOf } from './region-pack'

/** Problems of a copy of the county's pack in which one text was replaced by another. */
function mistakes(file: string, from: string, to: string, read: (folder: string) => unknown = loadRegion) {
  const folder = mkdtempSync(join(tmpdir(), 'region-pack-'))
  cpSync(countyFolder, folder, { recursive: true })
  const before = readFileSync(join(folder, file), 'utf8')
  expect(before).toContain(from)
  writeFileSync(join(folder, file), before.replace(from, to))
  const line = before.slice(0, before.indexOf(from)).split('\n').length
  try {
    if (read === loadRegion) return { line, problems: problemsOf(folder) }
    read(folder)
    return { line, problems: [] }
  } catch (error) {
    if (error instanceof RegionPackError) return { line, problems: error.problems }
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('a county with other levels, matters, clocks and hours is a region like the first', () => {
  expect(countyRegion).toMatchObject({
    name: '示范自治州青禾县',
    levels: { city: '州', district: '县', street: '乡镇', community: '村' },
    switches: { anonymous: false, confidential: true },
  })
  const villages = countyRegion.places.filter(({ level }) => level === 'community')
  expect(villages.length).toBeGreaterThanOrEqual(30)
  expect(countyRegion.leafCategories.length).toBeLessThan(demoRegion.leafCategories.length / 2)
  const both = (names: readonly { code: string }[]) => new Set(names.map(({ code }) => code))
  expect([...both(countyRegion.units)].filter((code) => both(demoRegion.units).has(code))).not.toContain('desk-12345')
  for (const leaf of countyRegion.leafCategories)
    for (const { code } of villages) expect(countyRegion.suggestUnit(leaf.code, code)).toBeDefined()
  expect(countyRegion.units.filter(({ phone }) => !phone.startsWith('0998-0000-'))).toEqual([])
})

test('work handed in at a quarter to six counts from today in the county and from tomorrow in the district', () => {
  const at = new Date('2026-11-23T17:45:00+08:00')
  const days = [countyRegion, demoRegion].map(
    (region) => createWorkingCalendar(region).deadline(at, region.clocks.accept.value).day,
  )
  expect(days).toEqual(['2026-11-24', '2026-11-25'])
})

test('every village of both demos says where it is, and no place above it does', () => {
  for (const { places } of [demoRegion, countyRegion])
    for (const { level, centre } of places) expect(centre !== null).toBe(level === 'community')
})

test.each([
  [
    'a colour that nobody can read',
    '"brand": "#3f5f1f"',
    '"brand": "#8fbf4f"',
    /^colours\.brand '#8fbf4f' 与白色的对比度是 2\.\d\d，看不清，至少要 4\.5/,
  ],
  [
    'small words lost on the brand',
    '"onBrandSoft": "#e0ebd0"',
    '"onBrandSoft": "#6f8f4f"',
    /^colours\.onBrandSoft '#6f8f4f' 与brand #3f5f1f的对比度/,
  ],
  ['a colour by its name', '"brand": "#3f5f1f"', '"brand": "green"', /^colours\.brand 应是颜色，如 "#0e5a73"$/],
  ['a level without a word', '"community": "村"', '"community": ""', /^levels\.community 请填写文字/],
  [
    'an extension longer than the law knows',
    '"extensionMax": { "value": 8',
    '"extensionMax": { "value": 20',
    /应是 1 到 10 的整数/,
  ],
])('%s is told with file and line', (_mistake, from, to, sentence) => {
  const { line, problems } = mistakes('region.json', from, to)
  expect(problems[0]).toMatchObject({ file: 'region.json', text: expect.stringMatching(sentence) as string })
  expect(Math.abs((problems[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1)
})

test('half a centre, or one that is nowhere, is told with file and line; none is allowed', () => {
  const row = readFileSync(join(countyFolder, 'places.csv'), 'utf8').split('\n')[3]!
  const [code, parent, level, name, latitude] = row.split(',')
  const start = [code, parent, level, name].join(',')
  const told = (cells: string) => mistakes('places.csv', row, `${start},${cells}`)
  const half = told(`${latitude},`)
  expect(half.problems).toEqual([
    { file: 'places.csv', line: half.line, text: 'latitude 和 longitude 要么都填，要么都不填' },
  ])
  const north = told('95.1,123.0')
  expect(north.problems).toEqual([
    { file: 'places.csv', line: north.line, text: "latitude '95.1' 不对，请填 -90 到 90 的度数，如 30.12345" },
  ])
  expect(told(',').problems).toEqual([])
})

test('the ratio of colours is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe('the past of a demo', () => {
  const read = (folder: string) => readStories(folder, countyRegion)

  test('is told in the own units, matters and villages of each pack', () => {
    expect(readStories(demoFolder, demoRegion).stories.length).toBeGreaterThanOrEqual(10)
    expect(readStories(countyFolder, countyRegion).stories.length).toBeGreaterThanOrEqual(8)
    const people = demoAccountsOf(countyRegion, readStories(countyFolder, countyRegion).units)
    expect(people.map(({ name }) => name)).toContain('牧云乡 承办人')
    expect(people.filter(({ role, unit }) => role === 'dispatcher' && unit !== 'hotline')).toEqual([])
  })

  test.each([
    ['a matter of another region', '"category": "SL02"', '"category": "0101"', "没有二级类别 '0101'"],
    [
      'a village of another region',
      '"place": "990823003002"',
      '"place": "990102001001"',
      "'990102001001' 不是最末一级的地点",
    ],
    [
      'somebody without a name where that is off',
      '"identity": "confidential"',
      '"identity": "anonymous"',
      "'anonymous' 没有开通",
    ],
    ['a unit nobody has', '"units": ["water"', '"units": ["waters"', "没有单位 'waters'"],
  ])('%s is told with file and line', (_mistake, from, to, text) => {
    const { line, problems } = mistakes('stories.json', from, to, read)
    expect(problems).toEqual([{ file: 'stories.json', line, text }])
  })

  test('may be left out: then two units of the region answer, and nothing has happened yet', () => {
    const { units, stories } = readStories(join(countyFolder, 'none'), countyRegion)
    expect(stories).toEqual([])
    expect(units.every((code) => countyRegion.unit(code))).toBe(true)
  })
})
