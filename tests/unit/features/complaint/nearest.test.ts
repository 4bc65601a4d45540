import type { PlaceTree } from '@contract/region/schema'
import { distance } from '@/features/complaint/distance'
import { hasCentres, metresBetween, nearestTo } from '@/features/complaint/nearest'
import { joinPicked } from '@/features/complaint/picked-words'
import { isManyVillages, searchVillages } from '@/features/complaint/villages'

const tree: PlaceTree = {
  items: [
    {
      code: 's1',
      name: '翠湖街道',
      children: [
        { code: 'a', name: '幸福里社区', latitude: 30, longitude: 125 },
        { code: 'b', name: '石桥社区', latitude: 30.02, longitude: 125 },
      ],
    },
    {
      code: 's2',
      name: '石桥镇',
      children: [
        { code: 'c', name: '李家湾村', latitude: 30, longitude: 125.03 },
        { code: 'd', name: '没有坐标村' },
      ],
    },
  ],
}

describe('the nearest community', () => {
  test('is the one whose centre is fewest metres away, also where a degree east is shorter than one north', () => {
    expect(nearestTo({ latitude: 30.001, longitude: 125 }, tree)).toMatchObject({ street: 's1', place: 'a' })
    // 0.011° north is 1.2 km, 0.012° east at 30° only 1.15 km.
    expect(nearestTo({ latitude: 30, longitude: 125.0165 }, tree)).toMatchObject({
      place: 'c',
      name: '石桥镇 李家湾村',
    })
    expect(nearestTo({ latitude: 30.012, longitude: 125.001 }, tree)).toMatchObject({ place: 'b' })
  })

  test('is none for somebody farther than 30 km from all of them', () => {
    expect(nearestTo({ latitude: 30.28, longitude: 125 }, tree)?.place).toBe('b')
    expect(nearestTo({ latitude: 30.3, longitude: 125 }, tree)).toBeNull()
    expect(nearestTo({ latitude: 39.9, longitude: 116.4 }, tree)).toBeNull()
  })

  test('cannot be found where the region does not say where anything is', () => {
    const silent = { items: tree.items.map((street) => ({ ...street, children: [{ code: 'd', name: '村' }] })) }
    expect(hasCentres(tree)).toBe(true)
    expect(hasCentres(silent)).toBe(false)
    expect(nearestTo({ latitude: 30, longitude: 125 }, silent)).toBeNull()
  })

  test('is measured right: a degree along a meridian, and across the date line', () => {
    expect(metresBetween({ latitude: 30, longitude: 125 }, { latitude: 31, longitude: 125 })).toBeCloseTo(111_195, -1)
    expect(metresBetween({ latitude: 30, longitude: 125 }, { latitude: 30, longitude: 125.1 })).toBeCloseTo(9630, -1)
    expect(metresBetween({ latitude: 0, longitude: 179.99 }, { latitude: 0, longitude: -179.99 })).toBeCloseTo(2224, -1)
    expect(metresBetween({ latitude: 30, longitude: 125 }, { latitude: 30, longitude: 125 })).toBe(0)
  })

  test.each([
    [0, '不到 100 米'],
    [49, '不到 100 米'],
    [60, '约 100 米'],
    [349, '约 300 米'],
    [949, '约 900 米'],
    [951, '约 1.0 公里'],
    [12_340, '约 12.3 公里'],
  ])('%s metres are said as %s', (metres, words) => expect(distance(metres)).toBe(words))
})

describe('searching a village', () => {
  test('finds it by its own name first, then by the name of its town', () => {
    expect(searchVillages(tree, '石桥').hits.map(({ place }) => place)).toEqual(['b', 'c', 'd'])
    expect(searchVillages(tree, ' 石 桥镇李 ').hits.map(({ place }) => place)).toEqual(['c'])
  })

  test('finds nothing for nothing, and says how many are left out', () => {
    expect(searchVillages(tree, '  ')).toEqual({ hits: [], more: 0 })
    const children = Array.from({ length: 15 }, (_, n) => ({ code: `v${n}`, name: `${n} 号村` }))
    const many = { items: [{ code: 's', name: '大镇', children }] }
    expect(searchVillages(many, '村')).toMatchObject({ more: 3, hits: { length: 12 } })
    expect([isManyVillages(many), isManyVillages(tree)]).toEqual([true, false])
  })
})

describe('words of a point picked on the map', () => {
  test('stand before what the person wrote, and give way to those of the next point', () => {
    expect(joinPicked('', '', '南塘路 8 号')).toBe('南塘路 8 号')
    expect(joinPicked('二楼', '', '南塘路 8 号')).toBe('南塘路 8 号，二楼')
    expect(joinPicked('南塘路 8 号，二楼', '南塘路 8 号', '北门口')).toBe('北门口，二楼')
    expect(joinPicked('南塘路 8 号', '南塘路 8 号', '北门口')).toBe('北门口')
  })
})
