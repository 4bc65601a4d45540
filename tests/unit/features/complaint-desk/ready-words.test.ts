import { fillTemplate, slotOf, withWords } from '@/features/complaint-desk/ready-words'
import { initialValues } from '@/features/complaint-desk/model'
import { ticket as buildTicket } from './build-ticket'

const now = new Date('2026-11-24T10:00:00+08:00')

test('a template is filled in from the ticket; what the ticket does not say stays for the person to see', () => {
  const ticket = buildTicket({ title: '路灯不亮', unitName: null, replyBy: null, due: null })
  expect(fillTemplate('“{标题}”由{单位}在{期限}前办，今天{今天}。', ticket, now)).toBe(
    '“路灯不亮”由{单位}在{期限}前办，今天2026-11-24。',
  )
})

test('ready words come behind what was typed, never in its place', () => {
  const values = { ...initialValues('reply', buildTicket()), text: '您好。' }
  expect(withWords(values, 'text', '已经修好。')).toEqual({ text: '您好。\n已经修好。' })
})

test('answers are offered where the citizen is answered, not where somebody is refused', () => {
  expect(slotOf('reply')).toMatchObject({ kind: 'reply', answers: true })
  expect(slotOf('refuse')).toMatchObject({ field: 'reason', answers: false })
  expect(slotOf('sign')).toBeNull()
})
