import { type Api, createApi, newPhone, type Staff, staffPhones } from '../e2e/api'
import { startApp, type TestApp } from '../start-app'
import { DIST } from './compiled'
import { DeviceStorage } from './device-storage'
import { Person } from './person'
import type { BootOptions } from './running-program'

export type World = {
  app: TestApp
  api: Api
  /** Somebody who is not signed in, with the mini-program open; `storage` is what the phone kept. */
  visitor(storage?: DeviceStorage): Promise<Person>
  /** Somebody who signed in earlier; without a phone number a new person. */
  citizen(phone?: string): Promise<Person>
  staff(who: Staff): Promise<Person>
  /** Somebody whose mini-program is not yet open: they start it where they want. */
  asleep(storage: DeviceStorage): Person
  /** The phone ends the process, and the person opens the mini-program again. */
  crash(person: Person): Promise<Person>
}

/** `service`: what the service has besides, told when it starts. */
type DistrictOptions = Pick<BootOptions, 'quickReplies' | 'loginCode'> & {
  service?: () => Parameters<typeof startApp>[0]
}

/** Shanghai wall-clock time, since people's phones show the real time and the service has to agree with them. */
const wallNow = () => new Date().toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)

/**
 * The real service and its database for the journeys of a file; everybody runs the compiled package on a phone of their own.
 * A journey fails when anybody's mini-program had a problem underneath, whatever was seen.
 */
export function openDistrict({ service, ...options }: DistrictOptions = {}) {
  let app: TestApp
  let url: string
  let api: Api
  let people: Person[] = []

  beforeAll(async () => {
    app = await startApp({ startAt: wallNow(), ...service?.() })
    url = await app.server.listen({ host: '127.0.0.1', port: 0 })
    api = createApi({ url, stop: () => Promise.resolve() })
  })
  afterAll(() => app?.close())

  function asleep(storage: DeviceStorage): Person {
    const person = new Person(DIST, { ...options, apiOrigin: url, storage })
    people.push(person)
    return person
  }
  async function visitor(storage = new DeviceStorage()): Promise<Person> {
    const person = asleep(storage)
    person.start()
    await person.settle()
    return person
  }
  const signedIn = async (phone: string) =>
    visitor(new DeviceStorage({ session: JSON.stringify(await api.sessionOf(phone)) }))

  const world = (): World => ({
    app,
    api,
    visitor,
    citizen: (phone = newPhone()) => signedIn(phone),
    staff: (who) => signedIn(staffPhones[who]),
    asleep,
    crash(person) {
      person.kill()
      return visitor(person.storage)
    },
  })

  return {
    journey(title: string, play: (world: World) => Promise<void>) {
      test(title, async () => {
        people = []
        try {
          await play(world())
          expect(people.flatMap((person) => person.problems())).toEqual([])
        } finally {
          people.forEach((person) => person.kill())
        }
      })
    },
  }
}
