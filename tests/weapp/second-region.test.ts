import { text } from '@/features/complaint/messages'
import { countyRegion } from '../support/demo-region'
import { newPhone } from '../support/e2e/api'
import { signsIn } from '../support/weapp/account'
import { openDistrict } from '../support/weapp/district'
import { goesOn } from '../support/weapp/filing'

const { journey } = openDistrict({ service: () => ({ region: countyRegion }) })

journey('a person of the county files on the phone in its colours, its words and by its clocks', async (world) => {
  const person = await world.visitor()
  await person.reads('示范自治州青禾县')
  const styles = () => person.find(({ class: names }) => /\btheme-/.test(names)).map(({ style }) => style)
  await person.until(() => styles().some((style) => style.includes('--region-brand')))
  expect(styles().join()).toContain(countyRegion.colours!.brand)
  expect(person.has('home-lookup')).toBe(false)

  await person.press('home-file')
  await person.reaches('complaint/pages/type')
  expect(styles().join()).toContain(countyRegion.colours!.brandSoft)
  await person.press('file-type-complain')
  await person.press('file-group-TD')
  await person.press('file-category-TD03')
  await goesOn(person)
  await person.write('story', '村口的地去年征了，补偿款到现在还没有到账。')
  await goesOn(person)
  await person.reaches('complaint/pages/privacy')
  expect(person.has('file-identity-anonymous')).toBe(false)
  await person.press('file-identity-named')
  await person.write('name', '示例 丙')
  await goesOn(person)
  await signsIn(person, newPhone())
  await person.reaches('complaint/pages/privacy')
  await goesOn(person)
  await person.reaches('complaint/pages/place')
  await person.reads(text.place.hint('村'))
  await person.press('file-street-990823004000')
  await person.press('file-place-990823004005')
  await goesOn(person)
  await person.reaches('complaint/pages/check')
  await person.reads(countyRegion.clocks.reply.source)
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  await person.reads(text.check.replyMeta(20))
})
