import type { NamedCode } from '@contract/common/schema'
import type { UnitList } from '@contract/region/schema'
import { text } from './messages'

type Option = { value: string; label: string; disabled?: boolean }

/** Desks that handle nothing themselves. */
const notHandling = ['desk', 'supervision']

/**
 * The units that can be chosen. `known` stand in until the list is read, so that a suggested unit has its name at once;
 * the unit complained about is shown but cannot be chosen.
 */
export function handlingUnits(
  list: UnitList | undefined,
  known: readonly (NamedCode | null)[],
  avoided: NamedCode | null,
): Option[] {
  const units = list?.items.filter(({ kind }) => !notHandling.includes(kind)) ?? known.filter((unit) => unit !== null)
  return units.map(({ code, name }) =>
    code === avoided?.code
      ? { value: code, label: `${name}（${text.fields.avoid}）`, disabled: true }
      : { value: code, label: name },
  )
}
