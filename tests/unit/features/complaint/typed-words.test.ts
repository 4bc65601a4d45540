import { typedWords } from '@/features/complaint/typed-words'

test('a few letters say nothing of what it is about, and are not sent', () => {
  expect(typedWords('', '路灯坏')).toBe('')
})

test('no phone, card or identity number leaves the device before the person sends the filing', () => {
  const sent = typedWords(
    '邻居占道',
    '电话 138 0013-8000，身份证 11010119900307451X，卡号 ６２２２０２１２３４５６７８９０',
  )
  expect(sent).not.toMatch(/[\d０-９]{4}/)
  expect(sent).toContain('邻居占道')
})

test('only the beginning is compared', () => {
  expect(Array.from(typedWords('标题', '灯'.repeat(2000))).length).toBe(300)
})
