import { rightMatters } from '@contract/rights/labels'
import { suggestUnit } from './suggest-unit'
import type { LeafCategory, Place, PlaceNode, Region, RegionData } from './types'

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

const byCode = <T extends { code: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.code, row]))

const leavesOf = ({ categories }: RegionData): LeafCategory[] => {
  const parents = byCode(categories)
  return categories.flatMap((category) => {
    const { parent, defaultUnit } = category
    if (parent === null || defaultUnit === null) return []
    return [{ ...category, parent, defaultUnit, parentName: parents.get(parent)!.name }]
  })
}

const treeOf = (places: readonly Place[], parent: string | null): PlaceNode[] =>
  places.filter((place) => place.parent === parent).map((place) => ({ ...place, children: treeOf(places, place.code) }))

/** Adds the look-ups to checked rows and freezes all of it. */
export const buildRegion = (data: RegionData): Region => {
  const units = byCode(data.units)
  const categories = byCode(data.categories)
  const places = byCode(data.places)
  const leafCategories = leavesOf(data)
  const leaves = byCode(leafCategories)

  const placePath = (code: string): readonly Place[] => {
    const place = places.get(code)
    if (place === undefined) return []
    return place.parent === null ? [place] : [...placePath(place.parent), place]
  }
  const leaf = (code: string): LeafCategory => {
    const category = leaves.get(code)
    if (category === undefined) throw new RangeError(`not a leaf category: ${JSON.stringify(code)}`)
    return category
  }

  return deepFreeze({
    ...data,
    leafCategories,
    placeTree: treeOf(data.places, null),
    unit: (code) => units.get(code),
    category: (code) => categories.get(code),
    leafCategory: (code) => leaves.get(code),
    place: (code) => places.get(code),
    placePath,
    mattersOf: (code) => {
      const parent = categories.get(code)?.parent
      return rightMatters.filter((matter) => data.rights?.[matter]?.some((each) => each === code || each === parent))
    },
    replyDays: (code) => leaf(code).days ?? data.clocks.reply.value,
    suggestUnit: (code, place) => suggestUnit(leaf(code), place ? placePath(place) : [], data.units),
  } satisfies Region)
}
