import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { type Api, createApi, newPhone, type Staff, staffPhones } from './api'
import { openBrowser } from './browser'
import { RESULTS } from './built'
import { createPerson, type Person } from './person'
import { type Service, startService } from './service'

export const phone = { width: 375, height: 760 }
export const desktop = { width: 1280, height: 800 }

type Look = BrowserContextOptions & { storage?: Record<string, unknown> }
export type World = {
  api: Api
  url: string
  /** Somebody at a phone who is not signed in. */
  visitor(name?: string, look?: Look): Promise<Person>
  /** Somebody who signed in earlier. */
  citizen(phone?: string, look?: Look): Promise<Person>
  staff(who: Staff, look?: Look): Promise<Person>
}

const fileName = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)

/**
 * One service, with the settings of an operator, and one browser for the journeys of a file; people get contexts of their own. A journey fails when anybody's
 * console shows an error it did not expect, and then leaves a picture and a trace of each person in test-results/.
 */
export function openDistrict(settings: Record<string, string> = {}) {
  let service: Service
  let browser: Browser
  let api: Api

  beforeAll(async () => {
    ;[service, browser] = await Promise.all([startService(settings), openBrowser()])
    api = createApi(service)
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  function peopleOf(people: Person[]): World {
    async function arrive(name: string, { storage = {}, ...look }: Look): Promise<Person> {
      const localStorage = Object.entries(storage).map(([key, value]) => ({ name: key, value: JSON.stringify(value) }))
      const context = await browser.newContext({
        viewport: phone,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        // It would answer in the place of what a journey breaks; those about it ask for it.
        serviceWorkers: 'block',
        storageState: { cookies: [], origins: [{ origin: service.url, localStorage }] },
        ...look,
      })
      context.setDefaultTimeout(20_000)
      await context.tracing.start({ snapshots: true })
      const person = createPerson(name, context, service.url)
      people.push(person)
      return person
    }
    const signedIn = async (name: string, number: string, look: Look) =>
      arrive(name, { ...look, storage: { ...look.storage, session: await api.sessionOf(number) } })
    return {
      api,
      url: service.url,
      visitor: (name = 'visitor', look = {}) => arrive(name, look),
      citizen: (number = newPhone(), look = {}) => signedIn(`citizen-${number}`, number, look),
      staff: (who, look = {}) => signedIn(who, staffPhones[who], { viewport: desktop, ...look }),
    }
  }

  async function keepEvidence(title: string, people: readonly Person[]) {
    const folder = join(RESULTS, fileName(title))
    mkdirSync(folder, { recursive: true })
    for (const { name, page, context } of people) {
      await page?.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined)
      await context.tracing.stop({ path: join(folder, `${name}.zip`) }).catch(() => undefined)
    }
  }
  const close = (context: BrowserContext) => context.close().catch(() => undefined)

  return {
    journey(title: string, play: (world: World) => Promise<void>) {
      test(title, async () => {
        const people: Person[] = []
        try {
          await play(peopleOf(people))
          const complaints = people.flatMap((person) => person.unexpected().map((line) => `${person.name}: ${line}`))
          expect(complaints).toEqual([])
        } catch (error) {
          await keepEvidence(title, people)
          throw error
        } finally {
          await Promise.all(people.map(({ context }) => close(context)))
        }
      })
    },
  }
}
