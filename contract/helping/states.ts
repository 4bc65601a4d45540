import { citizenCommands } from '../complaint/states'

/** 代办: who the helper is to the person. A list and no free words: they go out by SMS to a phone nobody has proved yet. */
export const relations = ['child', 'grandchild', 'spouse', 'relative', 'neighbour', 'village', 'friend'] as const
export type Relation = (typeof relations)[number]

export const helpStates = ['standing', 'ended', 'over'] as const
export type HelpState = (typeof helpStates)[number]
export const helpSides = ['helper', 'elder'] as const
export type HelpSide = (typeof helpSides)[number]
/** `helper` again when a new consent took its place. */
export const helpEnders = ['helper', 'elder', 'desk'] as const
export type HelpEnder = (typeof helpEnders)[number]

/** What is written into the log both sides read, besides the citizen's commands. */
export const helpActs = [
  'consented',
  'renewed',
  'filed',
  'read',
  'ended',
  'earlierOn',
  'earlierOff',
  ...citizenCommands,
] as const
export type HelpAct = (typeof helpActs)[number]
