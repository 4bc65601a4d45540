import { text } from '@/features/complaint/messages'
import { text as desk } from '@/features/complaint-desk/messages'
import { newPhone } from '../support/e2e/api'
import { opensTicket } from '../support/e2e/desk-work'
import { answersUntilPlace, ids, story } from '../support/e2e/filing'
import { openDistrict } from '../support/e2e/district'
import type { Person } from '../support/e2e/person'

const { journey } = openDistrict()

/** In the made-up district, some 800 m from the middle of 幸福里社区 … and a city that is not in it. */
const inDistrict = { latitude: 30.0104, longitude: 125.0002 }
const elsewhere = { latitude: 39.9, longitude: 116.4 }

const at = (geolocation: typeof inDistrict) => ({ geolocation, permissions: ['geolocation'] })
const says = (person: Person, words: string | RegExp) => person.see('file-located').filter({ hasText: words }).waitFor()

journey(
  'somebody without a name lets the device find the village, and nobody is told where they are',
  async (world) => {
    const person = await world.visitor('near', at(inDistrict))
    const sent: string[] = []
    await answersUntilPlace(person, 'anonymous')
    person.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await person.text(text.place.locateNote).waitFor()
    await person.tap('file-locate')
    await says(person, /^离您最近的是翠湖街道 .+社区，(不到|约) \d+ 米。/)
    await person.meetsNoBarrier('the nearest village')
    const chosen = person.see(person.page.getByRole('radio', { checked: true })).last()
    await chosen.waitFor()
    await person.tap(`file-place-${story.place}`)
    await person.tap(ids.goOn)
    await person.reaches(text.check.title)
    await person.text('翠湖街道 云杉街社区').waitFor()
    await person.see('code-saved').click()
    await person.choose(text.check.truthful)
    await person.tap(ids.submit)
    await person.reaches(text.receipt.title)
    expect(sent.some((line) => line.includes('/anonymous/complaints'))).toBe(true)
    expect(sent.filter((line) => /30\.010|125\.000|latitude|pin/.test(line))).toEqual([])
    const kept = await person.page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(kept).not.toMatch(/30\.0104|125\.0002/)
  },
)

journey('somebody outside of the district is told so quietly and chooses from the list', async (world) => {
  const person = await world.visitor('far', at(elsewhere))
  await answersUntilPlace(person, 'anonymous')
  await person.tap('file-locate')
  await says(person, text.place.outside('云溪区'))
  await person.tap(`file-street-${story.street}`)
  await person.tap(`file-place-${story.place}`)
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
})

journey('somebody who refuses is not asked again by us, and a word finds the village', async (world) => {
  const person = await world.visitor('refuses', { permissions: [] })
  await answersUntilPlace(person, 'anonymous')
  await person.tap('file-locate')
  await says(person, text.place.noPosition.refused)
  await person.write(text.place.search('社区或村'), '云杉')
  await person.tap(`file-place-hit-${story.place}`)
  await person.meetsNoBarrier('searching a village')
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
  await person.text('翠湖街道 云杉街社区').waitFor()
})

journey('a browser that cannot tell a position shows no button for it', async (world) => {
  const person = await world.visitor('old')
  await person.context.addInitScript(() =>
    Reflect.deleteProperty(Object.getPrototypeOf(navigator) as object, 'geolocation'),
  )
  await answersUntilPlace(person, 'anonymous')
  expect(await person.see('file-locate').count()).toBe(0)
  expect(await person.see('file-map').count()).toBe(0)
})

journey('a dispatcher reads the point that a person put on the map, to copy it into any map', async (world) => {
  const { number } = await world.api.file(newPhone(), { pin: { latitude: 30.012345, longitude: 125 } })
  const dispatcher = await world.staff('dispatcher')
  await dispatcher.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await opensTicket(dispatcher, 'pending', number)
  await dispatcher.see('ticket-pin').filter({ hasText: '30.01235, 125.00000' }).waitFor()
  await dispatcher.tap('ticket-pin-copy')
  await dispatcher.text(desk.pin.copied).first().waitFor()
  expect(await dispatcher.page.evaluate(() => navigator.clipboard.readText())).toBe('30.01235, 125.00000')
  await dispatcher.meetsNoBarrier('a ticket with a point on the map')
})
