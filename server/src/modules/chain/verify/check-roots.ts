import type { DailyRoot } from '@contract/verification/schema'
import { addDays } from '../../../plugins/calendar/shanghai-day'
import type { Signer } from '../../../plugins/crypto/signing'
import type { CohortOfDay } from '../cohort-history'
import { createCohortTree } from '../cohort-tree'
import type { Cohort, RootRow } from '../repository'
import { statementOfRoot } from '../statements'

type Made = { tickets: number; root: Buffer | null }

/** What the roots must have been, by the events that are there now; asked for the days in their order. */
export function createRebuilt(changes: readonly CohortOfDay[]) {
  const byDay = new Map<string, CohortOfDay[]>()
  for (const change of changes) byDay.set(change.day, [...(byDay.get(change.day) ?? []), change])
  const days = [...byDay.keys()].sort()
  const tree = createCohortTree()
  const cohorts = new Map<string, Cohort>()
  let next = 0
  return {
    upTo(day: string): Made {
      for (; next < days.length && days[next]! <= day; next++)
        for (const each of byDay.get(days[next]!)!) {
          tree.set(each)
          cohorts.set(each.cohort, each)
        }
      return cohorts.size === 0 ? { tickets: 0, root: null } : tree.now()
    },
    cohorts: () => new Map(cohorts),
  }
}

const differs = (a: Cohort | undefined, b: Cohort | undefined) =>
  !a || !b || a.tickets !== b.tickets || !a.root.equals(b.root)

/** Which days' tickets a root no longer fits, in words. */
export function cohortFindings(stored: readonly Cohort[], now: ReadonlyMap<string, Cohort>): string[] {
  const then = new Map(stored.map((each) => [each.cohort, each]))
  return [...new Set([...then.keys(), ...now.keys()])]
    .sort()
    .filter((cohort) => differs(then.get(cohort), now.get(cohort)))
    .map((cohort) => {
      const before = then.get(cohort)?.tickets ?? 0
      const left = now.get(cohort)?.tickets ?? 0
      const count = before === left ? `仍是 ${left} 件，但有改动` : `签出时 ${before} 件，现在 ${left} 件`
      return `${cohort} 编号的工单与签出的根不符：${count}`
    })
}

/** The rows of the table among themselves: none missing, each on the one before, each signed. */
export function rowFindings(rows: readonly RootRow[], region: string, signer: Signer): string[] {
  return rows.flatMap((row, n) => {
    const before = rows[n - 1]
    const found: string[] = []
    const next = before && addDays(before.day, 1)
    if (next && next !== row.day) found.push(`${next} 到 ${addDays(row.day, -1)} 的根不见了`)
    else if (before && !row.previous?.equals(before.root)) found.push(`${row.day} 的根与前一天的根接不上`)
    const verdict = signer.verify(statementOfRoot(region, row), row)
    if (verdict === 'false') found.push(`${row.day} 的根签名不对`)
    if (verdict === 'unknown') found.push(`${row.day} 的根不是用本服务的密钥签的（密钥 ${row.keyId}）`)
    return found
  })
}

/** What was published against what is kept now. */
export function publishedFindings(published: readonly DailyRoot[], rows: readonly RootRow[], signer: Signer): string[] {
  const byDay = new Map(rows.map((row) => [row.day, row]))
  return published.flatMap(({ keyId, signature, ...root }) => {
    const given = {
      ...root,
      root: Buffer.from(root.root, 'hex'),
      previous: root.previous === null ? null : Buffer.from(root.previous, 'hex'),
    }
    const signed = signer.verify(statementOfRoot(root.region, given), {
      keyId,
      signature: Buffer.from(signature, 'base64'),
    })
    if (signed !== 'true') return [`文件里 ${root.day} 的根不是本服务签的，没有用它核对`]
    const kept = byDay.get(root.day)
    if (!kept) return [`已公布的 ${root.day} 的根在库里不见了`]
    return kept.root.toString('hex') === root.root && kept.tickets === root.tickets
      ? []
      : [`库里 ${root.day} 的根与已公布的不同：根被重做过`]
  })
}
