import { createWorkingCalendar } from '../../../../server/src/plugins/calendar/working-calendar'
import { isArranged } from '../../../../server/src/plugins/calendar/working-days'
import { loadRegion } from '../../../../server/src/plugins/region/load-region'
import { demoFolder } from './region-pack'

const region = loadRegion(demoFolder)

test('the demo district is visibly made up', () => {
  expect(region).toMatchObject({ code: '990102', name: '示范市云溪区' })
  expect(region.units.filter(({ phone }) => !phone.startsWith('0999-0000-'))).toEqual([])
})

test('a citizen finds enough kinds of matters and places to choose from', () => {
  expect(region.units.length).toBeGreaterThanOrEqual(40)
  expect(region.categories.filter(({ parent }) => parent === null).length).toBeGreaterThanOrEqual(12)
  expect(region.leafCategories.length).toBeGreaterThanOrEqual(60)
  expect(region.places.filter(({ level }) => level === 'community').length).toBeGreaterThanOrEqual(40)
  expect(region.leafCategories.filter(({ days }) => days !== null && days > 15)).toEqual([])
})

test('the district stands above its streets, and they above their villages', () => {
  expect(region.placeTree).toHaveLength(1)
  expect(region.placeTree[0]!.children.map(({ level }) => level)).toEqual(Array<string>(8).fill('street'))
  expect(region.placePath('990102005002').map(({ name }) => name)).toEqual(['云溪区', '北门镇', '石桥村'])
  expect(region.placePath('990102999999')).toEqual([])
})

describe('the desk is offered a unit', () => {
  test('by the category', () => {
    expect(region.suggestUnit('0101', '990102001002')?.shortName).toBe('城市管理局')
    expect(region.suggestUnit('0101')?.shortName).toBe('城市管理局')
  })

  test('by the place, when the category is a matter of the street or town', () => {
    expect(region.leafCategory('0202')?.defaultUnit).toBe('STREET')
    expect(region.suggestUnit('0202', '990102005002')?.name).toBe('云溪区北门镇人民政府')
    expect(region.suggestUnit('0202', '990102001000')?.name).toBe('云溪区翠湖街道办事处')
  })

  test('only once the street is known', () => {
    expect(region.suggestUnit('0202')).toBeUndefined()
    expect(region.suggestUnit('0202', null)).toBeUndefined()
    expect(region.suggestUnit('0202', '990102000000')).toBeUndefined()
  })

  test('for every matter in every village', () => {
    const communities = region.places.filter(({ level }) => level === 'community')
    const missing = region.leafCategories.flatMap((leaf) =>
      communities.filter((place) => !region.suggestUnit(leaf.code, place.code)).map((place) => [leaf.code, place.code]),
    )
    expect(missing).toEqual([])
  })
})

test('the reply takes as long as the category says, else as the district says', () => {
  expect(region.replyDays('0101')).toBe(15)
  expect(region.leafCategory('0104')?.days).toBeNull()
  expect(region.replyDays('0104')).toBe(5)
})

test('a first-level category is no answer to the question what it is about', () => {
  expect(region.category('01')?.name).toBe('市政设施')
  expect(region.leafCategory('01')).toBeUndefined()
  expect(() => region.replyDays('01')).toThrow(RangeError)
  expect(() => region.suggestUnit('no such')).toThrow('no such')
})

test('nobody can change the region once it is read', () => {
  expect(() => Object.assign(region.units[0]!, { name: '别的' })).toThrow(TypeError)
  expect(() => Object.assign(region.clocks.reply, { value: 99 })).toThrow(TypeError)
  expect(Object.isFrozen(region.placeTree[0]!.children)).toBe(true)
})

test('the calendar takes the region as it is and knows every year the region calls published', () => {
  const calendar = createWorkingCalendar(region)
  expect(calendar.deadline(new Date('2025-11-20T14:41:00+08:00'), 1).day).toBe('2025-11-21')
  expect(region.publishedYears.filter((year) => !isArranged(year))).toEqual([])
  expect(calendar.isPublished(2027)).toBe(false)
})
