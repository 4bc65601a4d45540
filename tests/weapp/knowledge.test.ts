import type { Paged } from '@contract/common/schema'
import type { AnswerItem } from '@contract/knowledge/schema'
import { text } from '@/features/knowledge/messages'
import { openDistrict } from '../support/weapp/district'
import { choosesHow, choosesWhere, choosesWhat, goesOn, story, tellsWhat } from '../support/weapp/filing'

const { journey } = openDistrict()
const lamps = '路灯不亮，多久能修好'

journey('who is about to file reads an answer first, and goes on with every word kept', async (world) => {
  const found = await world.api.send<Paged<AnswerItem>>('GET', `/answers?q=${encodeURIComponent('路灯')}`)
  const { id } = found.items.find(({ question }) => question === lamps)!
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
