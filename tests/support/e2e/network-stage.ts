import { EventEmitter, once } from 'node:events'
import { HANG, type Moment, SLOW } from '../network/moments'
import { type Broken, type Hands, isUnsent, type Stage, type Who } from '../network/stage'
import { phone, type World } from './district'
import type { Person } from './person'

/** What a browser writes into its console when a request gets no answer, and when the service says that it was done already. */
const noAnswer = /net::ERR_|Loading (CSS )?chunk|status of (412|429)/
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function slow(person: Person): Promise<Broken> {
  if (!person.page) await person.open('/pages/not-found/index')
  const { context, page } = person
  const { latency, bytesPerSecond } = SLOW
  const session = await context.newCDPSession(page)
  const limits = { offline: false, latency, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond }
  await session.send('Network.emulateNetworkConditions', limits)
  return { met: Promise.resolve(), mended: () => session.detach() }
}

/** Breaks the network at the next request whose "METHOD address" matches; the person has none until it is mended. */
export async function breaks(person: Person, request: RegExp, moment: Moment): Promise<Broken> {
  if (moment === 'slow') return slow(person)
  const { context } = person
  const news = new EventEmitter()
  const met = once(news, 'met')
  let armed = true
  person.expects(noAnswer)
  await context.route('**/api/v1/**', async (route) => {
    const asked = route.request()
    if (!armed || !request.test(`${asked.method()} ${asked.url()}`)) return route.fallback()
    armed = false
    const reply = moment === 'before' ? null : await route.fetch()
    if (moment === 'hang') {
      news.emit('met')
      await pause(HANG)
      return route.abort('timedout').catch(() => undefined)
    }
    if (moment === 'after' && reply) await route.fulfill({ response: reply })
    else await route.abort('connectionreset')
    await context.setOffline(true)
    news.emit('met')
  })
  return { met, mended: () => context.setOffline(false) }
}

/** Ids may carry the page they stand on before them. */
const marked = (person: Person, id: string) =>
  person.see(person.page.locator(`[id="${id}"], [id$=":${id}"], [id$="${id}"]`))

function handsOf(person: Person): Hands {
  const field = (name: string) => person.see(person.page.locator(`[name="${name}"]`))
  return {
    async opens(page) {
      await person.open(page)
      await person.page.waitForLoadState('networkidle', { timeout: 60_000 })
    },
    press: (id) => person.tap(marked(person, id).first()),
    write: (name, words) => field(name).fill(words),
    sees: (id) => marked(person, id).first().waitFor({ timeout: 60_000 }),
    misses: (id) => marked(person, id).first().waitFor({ state: 'detached', timeout: 60_000 }),
    has: async (id) => (await marked(person, id).count()) > 0,
    value: (name) => field(name).inputValue(),
    reads: async (id) => (await marked(person, id).first().textContent()) ?? '',
    unsent: async () => (await person.page.evaluate(() => Object.keys(localStorage))).filter(isUnsent),
    taps: () => person.taps,
    breaks: (request, moment) => breaks(person, request, moment),
  }
}

async function comes(world: World, who: Who, storage?: Record<string, unknown>): Promise<Person> {
  if (who === 'visitor') return world.visitor('visitor', { storage })
  return 'phone' in who ? world.citizen(who.phone, { storage }) : world.staff(who.staff, { storage, viewport: phone })
}

/** The steps of the network matrix in a browser on a phone. */
export const stageIn = (world: World): Stage => ({
  api: world.api,
  arrives: async (who, kept) => handsOf(await comes(world, who, kept)),
})
