import { type Static, Type } from 'typebox'
import { SignInCode } from '../account/schema'
import { Day, Instant, Nullable, OneOf, Page, PageQuery, Phone, Strict, Written } from '../common/schema'
import { limits } from '../complaint/limits'
import { helpLimits } from './limits'
import { helpActs, helpEnders, helpSides, helpStates, relations } from './states'

const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
export const HelpParams = Strict({ id: Id })

/** On an operation of the citizen: done for the person who gave this consent. */
export const OnBehalfHeaders = Type.Object({ 'on-behalf-of': Type.Optional(Id) })

export const NewHelpRequest = Strict({
  phone: Phone,
  relation: OneOf(relations),
  days: Type.Integer({ minimum: helpLimits.days.min, maximum: helpLimits.days.max }),
})
export type NewHelpRequest = Static<typeof NewHelpRequest>
/** The same answer for known and unknown phones; `demoCode` only in demo mode. */
export const HelpRequested = Type.Object({ id: Id, ...SignInCode.properties })
export type HelpRequested = Static<typeof HelpRequested>
/** The code that the person reads out: giving it is the consent. */
export const HelpConfirmation = Strict({ smsCode: Type.String({ pattern: '^\\d{6}$' }) })

/** One consent as either side reads it; `phoneMasked` is the other's. */
export const HelpView = Type.Object({
  id: Id,
  side: OneOf(helpSides),
  relation: OneOf(relations),
  phoneMasked: Type.String(),
  state: OneOf(helpStates),
  givenAt: Instant,
  untilDay: Day,
  endedAt: Nullable(Instant),
  endedBy: Nullable(OneOf(helpEnders)),
  /** 让 TA 看我以前的诉求. */
  earlier: Type.Boolean(),
})
export type HelpView = Static<typeof HelpView>
export const HelpList = Type.Object({ items: Type.Array(HelpView) })
export type HelpList = Static<typeof HelpList>

export const HelpActView = Type.Object({
  id: Type.String(),
  at: Instant,
  by: OneOf(helpEnders),
  act: OneOf(helpActs),
  number: Nullable(Type.String()),
  title: Nullable(Type.String()),
})
export type HelpActView = Static<typeof HelpActView>
export const HelpActPage = Page(HelpActView)
export const HelpActQuery = Strict(PageQuery)
export const EarlierCases = Strict({ see: Type.Boolean() })

/** A caller asks the desk to end every 代办 of the phone. */
export const HelpEnding = Strict({ phone: Phone, reason: Written(limits.revealReason) })
export const HelpEnded = Type.Object({ ended: Type.Integer() })
export type HelpEnded = Static<typeof HelpEnded>
