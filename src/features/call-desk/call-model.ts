import { fieldSentence } from '@contract/complaint/errors'
import { limits } from '@contract/complaint/limits'
import type { NewAnonymousCall, NewCall } from '@contract/complaint/schema'
import type { Identity, TicketType } from '@contract/complaint/states'
import type { CategoryTree } from '@contract/region/schema'
import { textFault } from '@/shared/lib/text-fault'
import { text } from './call-messages'

/** What a caller tells. Kept on the desk's device until it is sent; the 查询码 is no part of it. */
export type Call = {
  type: TicketType | ''
  group: string
  category: string
  title: string
  story: string
  happened: string
  street: string
  place: string
  placeDetail: string
  answers: Record<string, string>
  identity: Identity | ''
  name: string
  phone: string
}
export const emptyCall: Call = {
  type: '',
  group: '',
  category: '',
  title: '',
  story: '',
  happened: '',
  street: '',
  place: '',
  placeDetail: '',
  answers: {},
  identity: '',
  name: '',
  phone: '',
}
export type CallField = keyof Call | 'read'

export const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/[\s\-()]/g, '')
export const isByName = ({ identity }: Pick<Call, 'identity'>) => identity === 'named' || identity === 'confidential'

type Leaf = CategoryTree['items'][number]['children'][number]
export const leafOf = (tree: CategoryTree | undefined, code: string): Leaf | undefined =>
  tree?.items.flatMap(({ children }) => children).find((leaf) => leaf.code === code)
/** Leaves that hold the words, with their group. */
export const searchLeaves = (tree: CategoryTree, words: string) => {
  const wanted = words.trim().toLowerCase()
  return tree.items
    .flatMap((group) => group.children.map((leaf) => ({ group, leaf })))
    .filter(({ group, leaf }) => `${group.name}${leaf.name}${leaf.hint}`.toLowerCase().includes(wanted))
    .slice(0, 6)
}

const chosen = (field: string, value: string) => (value ? undefined : fieldSentence(field, 'blank'))
const written = (field: string, value: string, limit: { min?: number; max: number }, optional = false) => {
  const fault = textFault(value, limit)
  return fault && !(optional && fault === 'blank') ? fieldSentence(field, fault) : undefined
}

/** The sentences a citizen would read, said of what the caller tells. `read`: the code was read out and repeated. */
export function checkCall(call: Call, questions: Leaf['questions'], read: boolean): Partial<Record<CallField, string>> {
  const byName = isByName(call)
  const phone = digitsOf(call.phone)
  const open = (questions ?? []).find((one) => !one.optional && !call.answers[one.text]?.trim())
  return {
    type: chosen('type', call.type),
    category: chosen('category', call.category),
    title: written('title', call.title, limits.title),
    story: written('story', call.story, limits.story),
    happened: written('happened', call.happened, limits.when, true),
    answers: open && text.answerNeeded(open.text),
    place: chosen('place', call.place),
    placeDetail: written('placeDetail', call.placeDetail, limits.placeDetail, true),
    identity: chosen('identity', call.identity),
    name: byName ? written('name', call.name, limits.name) : undefined,
    phone: byName && !/^1[3-9]\d{9}$/.test(phone) ? fieldSentence('phone', phone ? 'characters' : 'blank') : undefined,
    read: call.identity === 'anonymous' && !read ? text.code.needed : undefined,
  }
}

const matterOf = (call: Call, questions: Leaf['questions']) => ({
  type: call.type as TicketType,
  category: call.category,
  title: call.title.trim(),
  story: call.story.trim(),
  happened: call.happened.trim(),
  place: call.place,
  placeDetail: call.placeDetail.trim(),
  aboutUnit: null,
  truthful: true as const,
  ...(questions?.length
    ? {
        answers: questions
          .map((one) => ({ question: one.text, answer: call.answers[one.text]?.trim() ?? '' }))
          .filter(({ answer }) => answer !== ''),
      }
    : {}),
})
export const namedCall = (call: Call, questions: Leaf['questions']): NewCall => ({
  ...matterOf(call, questions),
  identity: call.identity === 'confidential' ? 'confidential' : 'named',
  name: call.name.trim(),
  phone: digitsOf(call.phone),
})
/** 匿名: no name and no phone, whatever was typed before. */
export const anonymousCall = (call: Call, questions: Leaf['questions'], lookupCode: string): NewAnonymousCall => ({
  ...matterOf(call, questions),
  lookupCode,
})
