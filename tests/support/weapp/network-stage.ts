import { staffPhones } from '../e2e/api'
import { HANG, type Moment, SLOW } from '../network/moments'
import { type Broken, type Hands, isUnsent, type Stage, type Who } from '../network/stage'
import { DeviceStorage } from './device-storage'
import type { World } from './district'
import type { Person } from './person'

/** Longer than anything that is waited for. */
const patience = 2 * HANG

async function breaks(person: Person, request: RegExp, moment: Moment): Promise<Broken> {
  const { network } = person
  if (moment === 'slow') network.pace = SLOW
  else network.cut(moment, request, 1)
  return {
    met: Promise.resolve(),
    mended: async () => network.mend(),
  }
}

function handsOf(person: Person): Hands {
  let rests = true
  return {
    async opens(page) {
      person.start(page)
      await person.until(() => person.currentPath() !== '')
      if (rests) await person.settle()
    },
    async press(id) {
      await person.until(() => person.has(id), patience)
      person.tap(id)
      person.taps += 1
      if (rests) await person.settle()
    },
    write: (field, words) => person.write(field, words),
    sees: async (id) => void (await person.until(() => person.has(id), patience)),
    misses: async (id) => void (await person.until(() => !person.has(id), patience)),
    has: async (id) => person.has(id),
    value: async (field) => String(person.value(field)),
    reads: async (id) => person.text(id),
    unsent: async () => person.storage.keys.filter(isUnsent),
    taps: () => person.taps,
    breaks(request, moment) {
      // Nothing comes to rest while a request hangs.
      rests = moment !== 'hang' && moment !== 'slow'
      return breaks(person, request, moment)
    },
  }
}

const phoneOf = (who: Exclude<Who, 'visitor'>) => ('phone' in who ? who.phone : staffPhones[who.staff])

/** The steps of the network matrix in the compiled mini-program. */
export const stageIn = (world: World): Stage => ({
  api: world.api,
  async arrives(who, kept = {}) {
    const session = who === 'visitor' ? {} : { session: await world.api.sessionOf(phoneOf(who)) }
    const texts = Object.entries({ ...kept, ...session }).map(([key, value]) => [key, JSON.stringify(value)])
    return handsOf(world.asleep(new DeviceStorage(Object.fromEntries(texts) as Record<string, string>)))
  },
})
