import type { KnownProblem, ProblemView } from '@contract/neighbours/schema'
import type { ProblemStep } from '@contract/neighbours/labels'
import type { Region } from '../../plugins/region/types'
import type { ProblemRow } from './repository'
import { stageOf } from './stage'

type Kept = { kind: string; at: string; payload: object }

const stepOf: Partial<Record<string, ProblemStep>> = {
  accepted: 'accepted',
  dispatched: 'dispatched',
  signed: 'handling',
  replied: 'answered',
  refused: 'ended',
  terminated: 'ended',
  withdrawn: 'ended',
}

/** Each step once, when it came last; nothing of what was written. */
function stepsOf(row: ProblemRow, events: readonly Kept[]): ProblemView['steps'] {
  const at = new Map<ProblemStep, string>()
  for (const event of events) {
    const step = stepOf[event.kind]
    if (step) at.set(step, event.at)
  }
  const stage = stageOf(row.status)
  if (stage !== 'answered') at.delete('answered')
  if (stage === 'ended') at.set('ended', at.get('ended') ?? row.status.endedAt ?? row.status.since)
  else at.delete('ended')
  return [...at, ['published', row.publishedAt.toISOString()] as const]
    .map(([step, when]) => ({ step, at: when }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

export const createProblemViews = (region: Region) => {
  const item = (row: ProblemRow): KnownProblem => {
    const leaf = region.leafCategory(row.category)
    return {
      id: row.id,
      title: row.title,
      categoryName: leaf ? `${leaf.parentName} / ${leaf.name}` : row.category,
      placeName:
        region
          .placePath(row.place)
          .slice(1)
          .map(({ name }) => name)
          .join(' ') || row.place,
      unitName: row.status.unit ? (region.unit(row.status.unit)?.name ?? null) : null,
      stage: stageOf(row.status),
      supporters: row.supporters,
      publishedAt: row.publishedAt.toISOString(),
    }
  }
  return {
    item,
    view: (row: ProblemRow, events: readonly Kept[], reader: Pick<ProblemView, 'supported' | 'own'>): ProblemView => ({
      ...item(row),
      text: row.text,
      steps: stepsOf(row, events),
      outcome: stageOf(row.status) === 'answered' ? (row.status.reply?.outcome ?? null) : null,
      promises: row.status.promises.map(({ due, state }) => ({ day: due.day, state })),
      ...reader,
    }),
  }
}
