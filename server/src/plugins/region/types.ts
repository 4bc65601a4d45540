import type { RightMatter } from '@contract/rights/labels'
import type { CalendarCorrection, OfficeHours } from '../calendar/types'

export type PlaceLevel = 'district' | 'street' | 'community'
export type UnitLevel = PlaceLevel
/** desk: accepts and dispatches; supervision: 督办; department: of the district itself; street: government of a street or town; utility: 水电气公交 and the like. */
export type UnitKind = 'desk' | 'supervision' | 'department' | 'street' | 'utility'

export type Unit = Readonly<{
  code: string
  name: string
  shortName: string
  level: UnitLevel
  kind: UnitKind
  /** Code of the unit above, null at the top. */
  parent: string | null
  phone: string
  duties: string
  /** Code of the place a street government governs, null for all others. */
  place: string | null
}>

export type Category = Readonly<{
  code: string
  /** Null for the first level. */
  parent: string | null
  name: string
  hint: string
  /** Unit code, the token STREET, or null for the first level. */
  defaultUnit: string | null
  /** Working days for the reply, null when the region's clock applies. */
  days: number | null
  /** Questions asked besides the usual ones. */
  extraQuestions: readonly string[]
}>

export type LeafCategory = Category & Readonly<{ parent: string; defaultUnit: string; parentName: string }>

/** WGS-84 or GCJ-02 degrees of about its middle: only compared with where a phone says it is, to find the nearest community. */
export type Centre = Readonly<{ latitude: number; longitude: number }>
export type Place = Readonly<{
  code: string
  parent: string | null
  level: PlaceLevel
  name: string
  /** Null where the pack does not say. */
  centre: Centre | null
}>
export type PlaceNode = Place & Readonly<{ children: readonly PlaceNode[] }>

export type ClockName =
  | 'accept'
  | 'reply'
  | 'objection'
  | 'objectionDecision'
  | 'supplement'
  | 'extensionMax'
  | 'replyWindow'
  | 'ratingWindow'
  | 'reviewWindow'
  | 'reviewDecision'
  | 'unsignedHours'
  | 'supervisionReport'
  | 'promiseDispute'
  | 'ratingCorrection'
/** Windows of the citizen run in natural days, unsignedHours in service hours, all others in 工作日. */
export type Clock = Readonly<{ value: number; source: string }>

/** The brand of the region, `#rrggbb`; everything else keeps the product's own colours. */
export type Colours = Readonly<{
  /** Actions, links, the head of the home page. */
  brand: string
  /** Pressed. */
  brandDeep: string
  /** Ground of what is chosen. */
  brandSoft: string
  /** Lines round what is chosen. */
  brandLine: string
  /** The drawing in the head of the home page. */
  brandTrace: string
  /** Small words on brand. */
  onBrandSoft: string
}>

export type EmergencyPhone = Readonly<{ number: string; name: string; hint: string }>

/** What region.json says. */
export type RegionSettings = Readonly<{
  /** Six digits, as in a ticket number. */
  code: string
  name: string
  shortName: string
  city: string
  /** What each level of the administration is called. */
  levels: Readonly<Record<'city' | PlaceLevel, string>>
  phones: Readonly<{ hotline: string; legal: string; emergency: readonly EmergencyPhone[] }>
  officeHours: readonly OfficeHours[]
  cutOff: string
  publishedYears: readonly number[]
  clocks: Readonly<Record<ClockName, Clock>>
  switches: Readonly<{ anonymous: boolean; confidential: boolean }>
  /** Left out: the product's own. */
  colours?: Colours
  /** Codes of categories, or of whole groups, that touch rights with deadlines of their own. Left out: none does. */
  rights?: Readonly<Partial<Record<RightMatter, readonly string[]>>>
}>

/** The rows of the pack, checked against each other. */
export type RegionData = RegionSettings &
  Readonly<{
    units: readonly Unit[]
    categories: readonly Category[]
    places: readonly Place[]
    /** With publishedYears, officeHours and cutOff this is what createWorkingCalendar takes: hand it the region. */
    corrections: readonly CalendarCorrection[]
  }>

export type Region = RegionData &
  Readonly<{
    leafCategories: readonly LeafCategory[]
    placeTree: readonly PlaceNode[]
    unit(code: string): Unit | undefined
    category(code: string): Category | undefined
    leafCategory(code: string): LeafCategory | undefined
    place(code: string): Place | undefined
    /** The place and what stands above it, district first; empty for an unknown code. */
    placePath(code: string): readonly Place[]
    /** Which rights with deadlines of their own a category touches; none for an unknown code. */
    mattersOf(categoryCode: string): readonly RightMatter[]
    /** Working days for the reply. @throws RangeError when the code is not a leaf category */
    replyDays(categoryCode: string): number
    /** Default unit of the category; for STREET the government of the place's street, undefined while the place is not known so far. */
    suggestUnit(categoryCode: string, placeCode?: string | null): Unit | undefined
  }>
