import { randomUUID } from 'node:crypto'
import { permits } from '@contract/complaint/states'
import { neighbourLimits } from '@contract/neighbours/limits'
import type { AlikeTicket, LikenessView, Reason } from '@contract/neighbours/schema'
import { Fault } from '../../plugins/http/fault'
import type { Person, Ports } from '../../plugins/ports'
import { createViews, reaches, ticketRepository, whoIs } from '../complaint/public'
import { ENOUGH, type Finder, likenessRepository, type NearRow } from '../likeness/public'
import { mergeOf } from './merging'
import { neighbourRepository } from './repository'

/** Of each community of the street: more are never open at once but in a disaster, and then the newest are what is asked for. */
const NEAR = 120

export const createDeskLikeness = (ports: Ports, finder: Finder) => {
  const { db, clock, calendar, region } = ports
  const rows = neighbourRepository(db)
  const near = likenessRepository(db)

  async function groupOf(own: NearRow, item: (row: NearRow) => AlikeTicket['ticket']): Promise<LikenessView['group']> {
    const lead = own.status.group ?? own.number
    const numbers = await rows.listMembers(lead, neighbourLimits.members)
    if (numbers.length === 0) return null
    const all = await near.listByNumber([lead, ...numbers])
    const member = (row: NearRow) => ({ ticket: item(row), version: row.status.version })
    const head = all.find(({ number }) => number === lead)
    if (!head) return null
    const members = all
      .filter(({ number }) => number !== lead)
      .sort((a, b) => a.filedAt.getTime() - b.filedAt.getTime())
    return { lead: member(head), members: members.map(member), leads: lead === own.number }
  }

  /** Those whose filer chose the problem published of this one, and the one this filer chose. */
  const joined = async (number: string) => {
    const chosen = await rows.findJoined(number)
    return new Set([...(chosen ? [chosen] : []), ...(await rows.listJoining(number))])
  }

  async function alikeOf(
    own: NearRow,
    unit: string | null,
  ): Promise<(Omit<AlikeTicket, 'ticket'> & { row: NearRow })[]> {
    const wished = await joined(own.number)
    const open = await near.listOpenOf(finder.neighbourhood(own.place), { most: NEAR, exceptUnit: unit })
    const there = new Set(open.map(({ number }) => number))
    const others = [...open, ...(await near.listByNumber([...wished].filter((number) => !there.has(number))))].filter(
      ({ number, status }) => number !== own.number && !inOneGroup(own, number, status.group),
    )
    const found = await finder.rank(own, others, { enough: ENOUGH.desk, most: neighbourLimits.alike })
    const rest = others.filter(
      ({ number }) => wished.has(number) && !found.some((each) => each.subject.number === number),
    )
    const joins: Reason = { reason: 'joins', words: [], count: 0 }
    const all = [...rest.map((subject) => ({ subject, likelihood: 1, reasons: [] as Reason[] })), ...found]
    const heads = new Set(await rows.listLeads([own.number, ...all.map(({ subject }) => subject.number)]))
    return all
      .map(({ subject: row, likelihood, reasons }) => {
        const wish = wished.has(row.number)
        return {
          row,
          version: row.status.version,
          story: row.story,
          placeDetail: row.placeDetail,
          happened: row.happened,
          likeness: Math.round((wish ? 1 : likelihood) * 100),
          reasons: wish ? [joins, ...reasons] : reasons,
          ...mergeOf(own, row, heads),
        }
      })
      .sort((a, b) => b.likeness - a.likeness)
  }

  return {
    /** 疑似重复, the group it is in, and what was published of it. @throws Fault not_found, for another desk's and for none */
    async read(person: Person, number: string): Promise<LikenessView> {
      const who = whoIs(person)
      const ticket = who && (await ticketRepository(db).find(number))
      if (!who || !ticket || !reaches(who, ticket)) throw new Fault('not_found')
      const [own] = await near.listByNumber([number])
      if (!own) throw new Fault('not_found')
      const { item } = createViews({ now: clock(), calendar, region, newId: randomUUID })
      const { status } = own
      const seesAll = who.by === 'dispatcher' || who.by === 'supervisor'
      const problem = await rows.findOfTicket(number)
      const shown = problem?.shown ? problem : null
      const publishable = own.identity !== 'confidential' && own.type !== 'report'
      const may = {
        merge: permits('merge', who.by, status.state) && status.group === null,
        unmerge: permits('unmerge', who.by, status.state) && status.group !== null,
        publish: permits('publish', who.by, status.state) && !status.published && publishable,
        unpublish: permits('unpublish', who.by, status.state) && status.published,
      }
      return {
        number,
        version: status.version,
        allowed: (Object.keys(may) as (keyof typeof may)[]).filter((command) => may[command]),
        publishable,
        published: shown && {
          id: shown.id,
          title: shown.title,
          text: shown.text,
          at: shown.publishedAt.toISOString(),
          supporters: shown.supporters,
        },
        collective: (shown?.supporters ?? 0) >= neighbourLimits.collective && status.supervision === null,
        group: await groupOf(own, item),
        // Between units only the desk compares; a unit sees its own tickets and what was merged for it.
        alike: seesAll
          ? (await alikeOf(own, who.unit)).map(({ row, ...each }) => ({ ticket: item(row), ...each }))
          : [],
      }
    },
  }
}
export type DeskLikeness = ReturnType<typeof createDeskLikeness>

const inOneGroup = (own: NearRow, number: string, group: string | null) =>
  number === own.status.group || group === own.number || (group !== null && group === own.status.group)
