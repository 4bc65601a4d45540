import { text as known } from '@/features/complaint/known-messages'
import { text } from '@/features/neighbours/messages'
import { newPhone } from '../support/e2e/api'
import { lamp, publishLamp } from '../support/published-lamp'
import { openDistrict } from '../support/weapp/district'
import { choosesHow, choosesWhat, choosesWhere, goesOn, tellsWhat } from '../support/weapp/filing'

const { journey } = openDistrict()

journey(
  'who is about to file sees that it is known, looks at it, comes back and files along with it',
  async (world) => {
    const { id } = await publishLamp(world.api)
    const person = await world.visitor()
    await person.press('home-file')
    await choosesWhat(person)
    await goesOn(person)
    await tellsWhat(person)
    await goesOn(person)
    await choosesHow(person, 'anonymous')
    await goesOn(person)
    await choosesWhere(person)
    await person.sees('file-known')
    await person.reads(lamp.title)
    await person.press('known-see')
    await person.reaches('neighbours/pages/problem')
    await person.reads(lamp.text)
    await person.press('problem-back')
    await person.reaches('complaint/pages/place')
    await person.press('known-join')
    await person.reads(known.joined)
    await goesOn(person)
    await person.reaches('complaint/pages/check')
    await person.reads(lamp.title)

    const neighbour = await world.citizen(newPhone())
    await neighbour.opens(`/features/neighbours/pages/problem/index?id=${id}`)
    await neighbour.press('support-add')
    await neighbour.reads(text.support.added)
    await neighbour.press('support-remove')
    await neighbour.sees('support-add')
  },
)
