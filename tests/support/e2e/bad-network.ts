import { EventEmitter, once } from 'node:events'
import type { Person } from './person'

/** Where in the exchange the network breaks. `during`: the service does it, the reply is lost. `after`: all that comes after the reply. */
export const cuts = ['before', 'during', 'after'] as const
export type Cut = (typeof cuts)[number]

/** What a browser writes into its console when a request gets no answer. */
const noAnswer = /net::ERR_|Loading (CSS )?chunk/

/**
 * Breaks the network at the next POST whose path ends so. Afterwards the person has no network until `mended`.
 * @returns `broken`, which is fulfilled when it has happened, and `mended`, which brings the network back
 */
export async function breakNetwork(person: Person, path: string, cut: Cut) {
  const news = new EventEmitter()
  const broken = once(news, 'broken')
  let armed = true
  const { page, context } = person
  person.expects(noAnswer)
  await page.route(
    (url) => url.pathname.endsWith(path),
    async (route) => {
      if (!armed || route.request().method() !== 'POST') return route.fallback()
      armed = false
      const reply = cut === 'before' ? null : await route.fetch()
      if (cut === 'after' && reply) await route.fulfill({ response: reply })
      else await route.abort('connectionreset')
      await context.setOffline(true)
      news.emit('broken')
    },
  )
  return { broken, mended: () => context.setOffline(false) }
}
