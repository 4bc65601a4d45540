import { identityLabels, typeLabels } from '@contract/complaint/labels'
import { text } from '@/features/complaint/messages'
import { text as home } from '@/pages/home/messages'
import { text as mine } from '@/pages/my-cases/messages'
import { before } from '@/shared/lib/format'
import { countyRegion } from '../support/demo-region'
import { newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/e2e/district'
import { ids } from '../support/e2e/filing'
import type { Person } from '../support/e2e/person'
import { digitsIn, signsIn } from '../support/e2e/steps'

const { journey } = openDistrict({ REGION: 'demo-county' })

const matter = {
  group: 'TD',
  category: 'TD03',
  street: '990823004000',
  place: '990823004005',
  words: '村口的地去年征了，补偿款到现在还没有到账，问了几次都说在等。',
}

/** As the browser computes it, `rgb(63, 95, 31)`. */
const colourOf = (person: Person, selector: string, property: string) =>
  person
    .see(person.page.locator(selector))
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

journey('a person of the county sees its name, its colours and its words, and files by its clocks', async (world) => {
  const { brand } = countyRegion.colours!
  const phone = newPhone()
  const person = await world.visitor()
  await person.open('/')
  await person.text(countyRegion.name).waitFor()
  await person.text(home.hours('09:00-13:00、15:30-18:30')).waitFor()
  await person.text(home.call.title('0998-12345')).waitFor()
  expect(await colourOf(person, '.hero', 'background-color')).toBe(rgb(brand))
  expect(await colourOf(person, '.tabbar__item--on', 'color')).toBe(rgb(brand))
  expect(await person.page.locator('meta[name="theme-color"]').getAttribute('content')).toBe(brand)
  expect(await person.see('home-lookup').count()).toBe(0)
  await person.meetsNoBarrier('home of the county')
  await person.open('/pages/me/index')
  await person.see('me-settings').waitFor()
  expect(await person.see('me-lookup').count()).toBe(0)
  await person.open('/')

  await person.tap('home-file')
  await person.reaches(text.type.title)
  await person.choose(typeLabels.complain)
  await person.tap(`file-group-${matter.group}`)
  await person.tap(`file-category-${matter.category}`)
  await person.tap(ids.goOn)
  await person.reaches(text.story.title)
  await person.write(text.story.story, matter.words)
  await person.tap(ids.goOn)

  await person.reaches(text.privacy.title)
  await person.text(text.privacy.hint(2)).waitFor()
  expect(await person.choice(identityLabels.confidential).count()).toBe(1)
  expect(await person.choice(identityLabels.anonymous).count()).toBe(0)
  await person.choose(identityLabels.confidential)
  await person.write(text.privacy.name, '示例 丙')
  await person.meetsNoBarrier('two ways of the county')
  await person.tap(ids.goOn)
  await signsIn(person, phone)
  await person.reaches(text.privacy.title)
  await person.tap(ids.goOn)

  await person.reaches(text.place.title)
  await person.text(text.place.hint('村')).waitFor()
  await person
    .see(person.page.getByRole('group', { name: '乡镇' }))
    .first()
    .waitFor()
  await person.tap(`file-street-${matter.street}`)
  await person
    .see(person.page.getByRole('group', { name: '村', exact: true }))
    .first()
    .waitFor()
  await person.tap(`file-place-${matter.place}`)
  await person.meetsNoBarrier('places of the county')
  await person.tap(ids.goOn)

  await person.reaches(text.check.title)
  const { accept, reply } = countyRegion.clocks
  await person.text(text.check.sources(accept.source, reply.source)).waitFor()
  await person.choose(text.check.truthful)
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
  const number = await digitsIn(person, 'receipt-number')
  expect(number.slice(8, 14)).toBe(countyRegion.code)
  const { acceptBy } = await world.api.ticket(number)
  await person
    .text(text.check.day(before(acceptBy!.at)))
    .first()
    .waitFor()
  await person.text(text.check.replyMeta(20)).waitFor()
  await person.meetsNoBarrier('receipt of the county')

  await person.open('/pages/my-cases/index')
  await person.see(`case-${number}`).waitFor()
  expect(await person.text(mine.lookup.title).count()).toBe(0)
})

journey('who comes back finds the colours before anything has been asked of the service', async (world) => {
  const person = await world.visitor()
  await person.open('/')
  await person.text(countyRegion.name).waitFor()
  await person.page.route('**/api/v1/region', (route) => route.abort())
  person.expects(/ERR_FAILED/)
  await person.open('/pages/me/index')
  expect(await colourOf(person, '.tabbar__item--on', 'color')).toBe(rgb(countyRegion.colours!.brand))
})
