import { type Static, Type } from 'typebox'
import { NamedCode } from '../common/schema'

export const RegionView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  demo: Type.Boolean(),
  phones: Type.Object({ hotline: Type.String(), legal: Type.String() }),
  officeHours: Type.String(),
  cutOff: Type.String(),
  anonymous: Type.Boolean(),
  confidential: Type.Boolean(),
  clocks: Type.Object({ accept: Type.Integer(), reply: Type.Integer(), rate: Type.Integer(), review: Type.Integer() }),
})
export type RegionView = Static<typeof RegionView>

export const CategoryView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  hint: Type.String(),
  days: Type.Integer(),
})
export const CategoryGroup = Type.Object({
  code: Type.String(),
  name: Type.String(),
  hint: Type.String(),
  children: Type.Array(CategoryView),
})
export const CategoryTree = Type.Object({ items: Type.Array(CategoryGroup) })
export type CategoryTree = Static<typeof CategoryTree>

/** Streets and towns, each with its communities and villages. */
export const PlaceTree = Type.Object({
  items: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), children: Type.Array(NamedCode) })),
})
export type PlaceTree = Static<typeof PlaceTree>
export const UnitList = Type.Object({
  items: Type.Array(
    Type.Object({ code: Type.String(), name: Type.String(), shortName: Type.String(), kind: Type.String() }),
  ),
})
export type UnitList = Static<typeof UnitList>
