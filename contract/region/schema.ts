import { type Static, Type } from 'typebox'
import { NamedCode, Nullable } from '../common/schema'
import { WechatOffer } from '../wechat/schema'

/** A length of time and the rule it comes from, which the screen that shows the number shows too. */
export const ClockView = Type.Object({ value: Type.Integer(), source: Type.String() })
export type ClockView = Static<typeof ClockView>
/** Of the region's brand, `#rrggbb`. */
export const Colours = Type.Object({
  brand: Type.String(),
  brandDeep: Type.String(),
  brandSoft: Type.String(),
  brandLine: Type.String(),
  brandTrace: Type.String(),
  onBrandSoft: Type.String(),
})
export type Colours = Static<typeof Colours>

export const RegionView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  demo: Type.Boolean(),
  city: Type.String(),
  /** What each level of the administration is called here: 州, 县, 乡镇, 村. */
  levels: Type.Object({
    city: Type.String(),
    district: Type.String(),
    street: Type.String(),
    community: Type.String(),
  }),
  phones: Type.Object({ hotline: Type.String(), legal: Type.String() }),
  officeHours: Type.String(),
  cutOff: Type.String(),
  anonymous: Type.Boolean(),
  confidential: Type.Boolean(),
  /** Windows of the citizen in natural days, unsignedHours in service hours, all others in 工作日. */
  clocks: Type.Object({
    accept: ClockView,
    reply: ClockView,
    objection: ClockView,
    objectionDecision: ClockView,
    supplement: ClockView,
    extensionMax: ClockView,
    replyWindow: ClockView,
    ratingWindow: ClockView,
    reviewWindow: ClockView,
    reviewDecision: ClockView,
    unsignedHours: ClockView,
    supervisionReport: ClockView,
    promiseDispute: ClockView,
    ratingCorrection: ClockView,
  }),
  /** Null: the product's own. */
  colours: Nullable(Colours),
  /** Whether codes can be sent. */
  sms: Type.Boolean(),
  /** Null where WeChat is absent. */
  wechat: Nullable(WechatOffer),
})
export type RegionView = Static<typeof RegionView>

export const CategoryView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  hint: Type.String(),
  days: Type.Integer(),
  /** Asked of whoever files in it, besides what everybody is asked. */
  questions: Type.Optional(Type.Array(Type.Object({ text: Type.String(), optional: Type.Boolean() }))),
})
export const CategoryGroup = Type.Object({
  code: Type.String(),
  name: Type.String(),
  hint: Type.String(),
  children: Type.Array(CategoryView),
})
export const CategoryTree = Type.Object({ items: Type.Array(CategoryGroup) })
export type CategoryTree = Static<typeof CategoryTree>

/** Where about the middle of a community is; absent where the region pack does not say. */
const Community = Type.Object({
  ...NamedCode.properties,
  latitude: Type.Optional(Type.Number()),
  longitude: Type.Optional(Type.Number()),
})
/** Streets and towns, each with its communities and villages. */
export const PlaceTree = Type.Object({
  items: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), children: Type.Array(Community) })),
})
export type PlaceTree = Static<typeof PlaceTree>
export const UnitList = Type.Object({
  items: Type.Array(
    Type.Object({ code: Type.String(), name: Type.String(), shortName: Type.String(), kind: Type.String() }),
  ),
})
export type UnitList = Static<typeof UnitList>
