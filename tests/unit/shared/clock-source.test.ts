import { clockSource } from '@/shared/lib/clock-source'
import { demoRegion } from '../../support/demo-region'

const { clocks } = demoRegion

test('the rule that stands by a date is the one of the clock that runs now', () => {
  expect(clockSource({ state: 'pending', replyDays: null }, clocks)).toBe(clocks.accept.source)
  expect(clockSource({ state: 'handling', replyDays: clocks.reply.value }, clocks)).toBe(clocks.reply.source)
  expect(clockSource({ state: 'awaiting', replyDays: clocks.reply.value }, clocks)).toBe(clocks.supplement.source)
  expect(clockSource({ state: 'replied', replyDays: null }, clocks)).toBe(clocks.replyWindow.source)
})

test('no rule of the region is quoted for days that the category sets, nor when nothing runs', () => {
  expect(clockSource({ state: 'handling', replyDays: 15 }, clocks)).toBeNull()
  expect(clockSource({ state: 'closed', replyDays: 5 }, clocks)).toBeNull()
  expect(clockSource({ state: 'pending', replyDays: null }, undefined)).toBeNull()
})
