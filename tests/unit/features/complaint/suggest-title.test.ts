import fc from 'fast-check'
import { limits } from '@contract/complaint/limits'
import { suggestTitle } from '@/features/complaint/suggest-title'

it('leaves out the time at the beginning and keeps what happened', () => {
  expect(
    suggestTitle('11月18日晚上7点多，翠湖路口往北约200米，连续6盏路灯不亮。旁边是云溪二小，孩子放学看不清。'),
  ).toBe('翠湖路口往北约200米，连续6盏路灯不亮，旁边是云溪二小')
})

it('never carries a phone number into the title', () => {
  expect(suggestTitle('打13900001234没人接，路灯一直不亮')).toBe('路灯一直不亮')
})

it('suggests nothing when there is too little to work with', () => {
  expect([suggestTitle(''), suggestTitle('，。'), suggestTitle('灯')]).toEqual(['', '', ''])
})

it('always suggests a title the service takes, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (story) => {
      const { length } = Array.from(suggestTitle(story))
      expect(length === 0 || (length >= limits.title.min && length <= limits.title.max)).toBe(true)
    }),
  )
})
