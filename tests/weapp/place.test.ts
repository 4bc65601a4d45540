import { text } from '@/features/complaint/messages'
import { newPhone } from '../support/e2e/api'
import { opensTicket } from '../support/weapp/desk-work'
import { openDistrict } from '../support/weapp/district'
import { choosesHow, choosesWhat, choosesWhere, goesOn, tellsWhat } from '../support/weapp/filing'
import type { Identity } from '@contract/complaint/states'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict()

async function answersUntilPlace(person: Person, identity: Identity): Promise<void> {
  await person.press('home-file')
  await choosesWhat(person)
  await goesOn(person)
  await tellsWhat(person)
  await goesOn(person)
  await choosesHow(person, identity)
  await goesOn(person)
  await person.reaches('complaint/pages/place')
}

journey('somebody without a name lets the phone find the village; the position stays on the phone', async (world) => {
  const person = await world.visitor()
  person.surroundings.position = { latitude: 30.0104, longitude: 125.0002 }
  await answersUntilPlace(person, 'anonymous')
  await person.press('file-locate')
  await person.reads('离您最近的是翠湖街道')
  expect(person.calls('getFuzzyLocation')).toHaveLength(1)
  expect(person.has('file-map')).toBe(false)
  await goesOn(person)
  await person.reaches('complaint/pages/check')
  await person.press('code-saved')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  const bodies = person.network.sent.map(({ path, body }) => `${path} ${body ?? ''}`).join('\n')
  expect(bodies).toContain('/anonymous/complaints')
  expect(bodies).not.toMatch(/30\.010|125\.000|latitude|"pin"/)
  expect(person.kept()).not.toMatch(/30\.0104|125\.0002/)
})

journey('somebody who refuses, or is far away, is told so and chooses from the list', async (world) => {
  const person = await world.visitor()
  person.surroundings.position = null
  await answersUntilPlace(person, 'anonymous')
  await person.press('file-locate')
  await person.reads(text.place.noPosition.refused)
  person.surroundings.position = { latitude: 39.9, longitude: 116.4 }
  await person.press('file-locate')
  await person.reads(text.place.outside('云溪区'))
  await choosesWhere(person)
  await goesOn(person)
  await person.reaches('complaint/pages/check')
})

journey('a person with a name picks a point on the map, and the unit opens it on its own', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone)
  person.surroundings.point = {
    name: '云溪二小',
    address: '示范市云溪区翠湖路 18 号',
    latitude: 30.0123456,
    longitude: 125.0000001,
  }
  await answersUntilPlace(person, 'named')
  await person.press('file-map')
  await person.reads(text.place.pinned)
  expect(person.value('placeDetail')).toBe('示范市云溪区翠湖路 18 号云溪二小')
  await person.press('file-unpin')
  expect(person.has('file-pinned')).toBe(false)
  await person.press('file-map')
  await goesOn(person)
  await person.reaches('complaint/pages/check')
  await person.reads(text.check.pinned)
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  const number = person.digits('receipt-number')
  const [filed] = person.sent('POST /complaints')
  expect(JSON.parse(filed?.body ?? '{}')).toMatchObject({
    pin: { latitude: 30.01235, longitude: 125 },
    placeDetail: '示范市云溪区翠湖路 18 号云溪二小',
  })

  const dispatcher = await world.staff('dispatcher')
  await opensTicket(dispatcher, 'pending', number)
  await dispatcher.press('ticket-map')
  expect(dispatcher.calls('openLocation')).toEqual([expect.objectContaining({ latitude: 30.01235, longitude: 125 })])
})

journey(
  'a person who wants to stay unknown to the unit is offered no map, and an earlier point is not sent',
  async (world) => {
    const person = await world.citizen()
    person.surroundings.point = { name: '云溪二小', address: '翠湖路', latitude: 30.012, longitude: 125 }
    await answersUntilPlace(person, 'named')
    await person.press('file-map')
    await person.reads(text.place.pinned)
    await person.back()
    await person.reaches('complaint/pages/privacy')
    await person.press('file-identity-confidential')
    await goesOn(person)
    await person.reaches('complaint/pages/place')
    expect(person.has('file-map')).toBe(false)
    expect(person.has('file-pinned')).toBe(false)
    await goesOn(person)
    await person.reaches('complaint/pages/check')
    expect(person.visibleText()).not.toContain(text.check.pinned)
    await person.press('file-truthful')
    await person.press('file-submit')
    await person.reaches('complaint/pages/receipt')
    const [filed] = person.sent('POST /complaints')
    expect(JSON.parse(filed?.body ?? '{}')).toMatchObject({ identity: 'confidential', pin: null })
  },
)

journey('a person who leaves the map without a point is where they were', async (world) => {
  const person = await world.citizen()
  await answersUntilPlace(person, 'named')
  await person.press('file-map')
  expect(person.has('file-pinned')).toBe(false)
  expect(person.value('placeDetail')).toBe('')
  await person.reads(text.place.mapNote)
})
