import type { PlaceTree } from '@contract/region/schema'

export type Position = { latitude: number; longitude: number }
export type Nearest = { street: string; place: string; name: string; metres: number }

/** Farther than this from every community the person is surely somewhere else. */
const FAR_METRES = 30_000
const EARTH_METRES = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points, on a sphere: the error of half a percent does not change which community is nearest. */
export function metresBetween(one: Position, other: Position): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)]
  const east = radians(other.longitude - one.longitude)
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)))
}

const located = (tree: PlaceTree) =>
  tree.items.flatMap((street) =>
    street.children.flatMap(({ code, name, latitude, longitude }) =>
      latitude === undefined || longitude === undefined
        ? []
        : [{ street: street.code, place: code, name: `${street.name} ${name}`, centre: { latitude, longitude } }],
    ),
  )

/** Whether the region says where its communities are. */
export const hasCentres = (tree: PlaceTree) => located(tree).length > 0

/** The community whose centre is nearest; null when the position lies outside of the region. */
export function nearestTo(position: Position, tree: PlaceTree): Nearest | null {
  let found: Nearest | null = null
  for (const { centre, ...community } of located(tree)) {
    const metres = metresBetween(position, centre)
    if (metres <= FAR_METRES && metres < (found?.metres ?? Infinity)) found = { ...community, metres }
  }
  return found
}
