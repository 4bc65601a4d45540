import type { DeskAnswer } from '@contract/knowledge/schema'
import { text } from '@/features/knowledge/messages'
import { newAnswer } from '../support/answers'
import { newKey } from '../support/builders'
import { openDistrict } from '../support/weapp/district'
import { choosesHow, choosesWhere, choosesWhat, goesOn, story, tellsWhat } from '../support/weapp/filing'

const { journey } = openDistrict()
const lamps = '路灯不亮，多久能修好'

journey('who is about to file reads an answer first, and goes on with every word kept', async (world) => {
  const { api } = world
  const [writer, publisher] = [await api.asStaff('dispatcher'), await api.asStaff('supervisor')]
  const body = newAnswer({ heading: lamps, keywords: '路灯 不亮' })
  const headers = { 'idempotency-key': newKey() }
  const { id, rev } = await api.send<DeskAnswer>('POST', '/desk/answers', { ...writer, body, headers })
  const match = { 'if-match': `"${rev}"` }
  await api.send('POST', `/desk/answers/${id}/publication`, { ...publisher, body: {}, headers: match })
  const person = await world.visitor()
  await person.press('home-file')
  await choosesWhat(person)
  await goesOn(person)
  await tellsWhat(person)
  await person.press(`file-answer-${id}`)
  await person.reaches('knowledge/pages/answer')
  await person.reads(lamps)
  await person.press('answer-no')
  await person.reaches('complaint/pages/story')
  expect(person.value('story')).toBe(story.words)

  await person.opens('/features/knowledge/pages/list/index')
  await person.reads(text.list.lead)
  await person.press(`answer-${id}`)
  await person.reaches('knowledge/pages/answer')
  await person.press('answer-yes')
  await person.sees('answer-thanks')
})

journey('what a category wants to know is asked with the story and goes along', async (world) => {
  const person = await world.visitor()
  await person.press('home-file')
  await person.reaches('complaint/pages/type')
  await person.press('file-type-complain')
  await person.press('file-group-06')
  await person.press('file-category-0601')
  await goesOn(person)
  await tellsWhat(person, '在工地干了三个月，工头一直说下个月发，到现在没有给。')
  await goesOn(person)
  await person.reads('请填写单位或工地名称')
  await person.write('extra-0', '银杏里三期工地')
  await goesOn(person)
  await choosesHow(person, 'anonymous')
  await goesOn(person)
  await choosesWhere(person)
  await goesOn(person)
  await person.reaches('complaint/pages/check')
  await person.reads('银杏里三期工地')
})
