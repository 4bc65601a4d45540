import { categoryName, groupOf, searchLeaves } from '@/features/complaint/categories'
import { placeName, streetOf } from '@/features/complaint/places'

const leaf = (code: string, name: string, hint: string) => ({ code, name, hint, days: 5 })
const categories = {
  items: [
    {
      code: '01',
      name: '市政设施',
      hint: '',
      children: [leaf('0101', '路灯', '不亮'), leaf('0102', '井盖', '丢失、响动')],
    },
    { code: '02', name: '环境卫生', hint: '', children: [leaf('0201', '噪声扰民', '夜间吵闹，路灯下广场舞')] },
  ],
}
const places = { items: [{ code: 's1', name: '翠湖街道', children: [{ code: 'c1', name: '湖畔社区' }] }] }

describe('finding a category by a word', () => {
  it('shows those named so before those that only mention it', () => {
    expect(searchLeaves(categories, ' 路灯 ').map((hit) => hit.leaf.code)).toEqual(['0101', '0201'])
  })

  it('finds all of a group by its name', () => {
    expect(searchLeaves(categories, '市政').map((hit) => hit.leaf.code)).toEqual(['0101', '0102'])
  })

  it('understands words in another order, and a sentence around them', () => {
    expect(searchLeaves(categories, '夜间广场舞').map((hit) => hit.leaf.code)).toEqual(['0201'])
    expect(searchLeaves(categories, '井盖丢失了').map((hit) => hit.leaf.code)).toEqual(['0102'])
    expect(searchLeaves(categories, '门口的路灯又坏掉了').map((hit) => hit.leaf.code)).toEqual(['0101'])
  })

  it('finds nothing for blanks or for a word nobody wrote', () => {
    expect([...searchLeaves(categories, '  '), ...searchLeaves(categories, '飞船')]).toEqual([])
  })
})

it('names a category with its group, and a place with its street', () => {
  expect(categoryName(categories, '0102')).toBe('市政设施 / 井盖')
  expect(placeName(places, 'c1')).toBe('翠湖街道 湖畔社区')
})

it('names nothing the region no longer has', () => {
  expect([categoryName(categories, '9999'), placeName(places, 'c9'), placeName(undefined, 'c1')]).toEqual(['', '', ''])
  expect([groupOf(categories, '9999'), streetOf(places, 'c9')]).toEqual([undefined, undefined])
})
