import { text as shared } from '@/shared/ui/messages'
import { text } from '@/features/complaint/messages'
import { newPhone } from '../support/e2e/api'
import { signsIn } from '../support/weapp/account'
import { openDistrict } from '../support/weapp/district'
import { answersAll, choosesWhat, goesOn, story } from '../support/weapp/filing'
import { follows } from '../support/weapp/following'

const { journey } = openDistrict()
const withoutTime = shared.offline.since('').split('的内容')[0] ?? ''

journey('a person reads the own cases after a restart without network', async (world) => {
  const phone = newPhone()
  const { number, title } = await world.api.file(phone)
  const first = await world.citizen(phone)
  await follows(first, number)
  first.kill()

  const person = world.asleep(first.storage)
  person.setOnline(false)
  person.start()
  await person.press('tab-my-cases')
  await person.sees('offline')
  expect(person.text('offline')).toContain(withoutTime.trim())
  expect(person.text('offline')).toMatch(/\d\d:\d\d/)
  await person.press(`case-${number}`)
  await person.reads(title)
  person.setOnline(true)
  await person.until(() => !person.has('offline'))
})

journey('after the receipt Back leads home, and from the case too', async (world) => {
  const person = await world.citizen()
  await answersAll(person, 'named')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  await person.press('receipt-case')
  await person.reaches('cases/pages/detail')
  await person.back()
  expect(person.currentPath()).toBe('pages/home/index')
  await person.press('tab-my-cases')
  expect(person.has('kept-receipt')).toBe(false)
})

journey('a person leaves an anonymous receipt by Back and lands at home, not in a step', async (world) => {
  const person = await world.visitor()
  await answersAll(person, 'anonymous')
  await person.press('code-saved')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  await person.back()
  expect(person.currentPath()).toBe('pages/home/index')
  await person.press('tab-my-cases')
  await person.sees('kept-receipt')
})

journey('the next person at the same phone sees nothing of the one before', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone, { title: '前一个人的标题' })
  const person = await world.citizen(phone)
  await follows(person, number)
  await person.press('case-supplement')
  await person.write('text', '前一个人没发的话')
  await person.until(() => person.kept().includes('前一个人没发的话'))
  await world.api.send('DELETE', '/sign-in/sessions/current', { token: await world.api.tokenOf(phone) })
  await person.press('write-send')
  await person.press('sign-in-go')
  expect(person.kept()).toContain('前一个人没发的话')
  expect(person.kept()).not.toContain('前一个人的标题')
  await signsIn(person, newPhone())
  expect(person.kept()).not.toContain('前一个人')
})

journey('a draft whose category is gone asks for another one, and for nothing else', async (world) => {
  const first = await world.citizen()
  await answersAll(first, 'named')
  await first.until(() => first.kept().includes(story.words))
  first.kill()
  const draft = JSON.parse(String(first.storage.get('draft:complaint'))) as { value: object }
  first.storage.set('draft:complaint', JSON.stringify({ ...draft, value: { ...draft.value, category: '9999' } }))

  const person = await world.visitor(first.storage)
  await person.press('tab-my-cases')
  await person.press('cases-tab-drafts')
  await person.press('draft-resume')
  await person.reads(text.gone.type)
  await choosesWhat(person)
  await goesOn(person)
  await person.reaches('complaint/pages/check')
  await person.reads(story.words)
})
