import { ENOUGH, likeness } from '../../../../server/src/modules/knowledge/likeness'

const lamps = {
  question: '路灯不亮，多久能修好',
  answer: '',
  keywords: '路灯 灯不亮',
  categories: ['0101'],
  unit: 'urban-management',
  source: '',
  reviewOn: '2027-01-01',
  validUntil: null,
}

test('the same category alone leads nobody to an answer', () => {
  expect(likeness(lamps, '0101', '感谢来修的师傅，态度很好')).toBeLessThan(ENOUGH)
})

test('the words people use lead to it, in its category and in another', () => {
  expect(likeness(lamps, '0101', '门口的路灯坏了')).toBeGreaterThanOrEqual(ENOUGH)
  expect(likeness(lamps, '1503', '路灯不亮三天了，灯不亮孩子害怕')).toBeGreaterThanOrEqual(ENOUGH)
})

test('nothing typed is like nothing', () => {
  expect(likeness(lamps, '', '')).toBe(0)
})
