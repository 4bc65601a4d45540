import type { CaseQuery } from '@contract/complaint/schema'

export type CaseFilter = NonNullable<CaseQuery['filter']>
/** Where a case is read and written: by the signed-in person under its number, or by the 查询码 of this visit. */
export type CaseSource = { kind: 'own'; number: string } | { kind: 'visit'; id: string }

export const caseKeys = {
  all: ['cases'] as const,
  lists: () => [...caseKeys.all, 'list'] as const,
  list: (filter: CaseFilter, q: string) => [...caseKeys.lists(), filter, q] as const,
  counts: () => [...caseKeys.lists(), 'counts'] as const,
  disclosures: () => [...caseKeys.all, 'disclosures'] as const,
  /** Without a number: of the case that is open by 查询码, and gone with the visit. */
  receipt: (number: string) =>
    number ? ([...caseKeys.all, 'receipt', number] as const) : ([...caseKeys.visits(), 'receipt'] as const),
  visits: () => [...caseKeys.all, 'visit'] as const,
  detail: (source: CaseSource) =>
    source.kind === 'own'
      ? ([...caseKeys.all, 'detail', source.number] as const)
      : ([...caseKeys.visits(), source.id] as const),
}
