import { text as findWords } from '@/features/complaint/find-messages'
import { newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/e2e/district'

const { journey } = openDistrict()

journey('a person types a trouble on the way in and begins in the category it belongs to', async (world) => {
  const person = await world.visitor()
  await person.open('/')
  await person.tap('home-search')
  await person.reaches(findWords.title)
  await person.write(findWords.label, '工资拖欠')
  await person.meetsNoBarrier('found categories')
  await person.tap('find-0601')
  await person.choice('拖欠工资').waitFor()
  expect(await person.choice('拖欠工资').isChecked()).toBe(true)
})

journey('a citizen finds an own case by a word of it, and nobody else finds it', async (world) => {
  const [owner, stranger] = [newPhone(), newPhone()]
  const { number } = await world.api.file(owner, { title: '云杉街口连着六盏路灯不亮' })
  const asks = async (phone: string) => {
    const person = await world.citizen(phone)
    await person.open('/')
    await person.tap('home-search')
    await person.write(findWords.label, '云杉街口')
    return person
  }
  const mine = await asks(owner)
  await mine.see(`found-${number}`).waitFor()
  await mine.meetsNoBarrier('found cases')
  const others = await asks(stranger)
  await others.text(findWords.noneFound('云杉街口')).waitFor()
  expect(await others.see(`found-${number}`).count()).toBe(0)
})

journey('a person whose words lead nowhere is shown the ways that are always open', async (world) => {
  const person = await world.visitor()
  await person.open('/')
  await person.tap('home-search')
  await person.write(findWords.label, '飞船失踪')
  await person.text(findWords.noneFound('飞船失踪')).waitFor()
  await person.see('find-lookup').waitFor()
  await person.see('find-call').waitFor()
  await person.tap('find-file')
  await person.see('file-continue').waitFor()
})
