import type { NewAnswer } from '@contract/knowledge/schema'
import { Fault } from '../../plugins/http/fault'
import type { Region } from '../../plugins/region/types'
import { fold, gramsOf } from '../complaint/public'
import type { Content, Words } from './repository'

/** Stands where a staff number would, and in the note: the answer came with the region pack. */
export const PACK = '地区包'

/** The database keeps the parts of a content in an order of its own. */
export const sameContent = (a: Content | null, b: Content) =>
  a !== null && (Object.keys(b) as (keyof Content)[]).every((key) => String(a[key]) === String(b[key]))

/** @param unit of a head, who writes for the own unit only */
export const contentOf = (input: NewAnswer, unit: string | null): Content => ({
  question: input.heading.trim(),
  answer: input.answer.trim(),
  keywords: input.keywords.trim(),
  categories: input.categories,
  unit: unit ?? input.owner,
  source: input.source.trim(),
  reviewOn: input.reviewOn,
  validUntil: input.validUntil,
})

/** @throws Fault unit_unknown · category_unknown */
export function checkContent(region: Region, { unit, categories }: Content) {
  if (!region.unit(unit)) throw new Fault('unit_unknown', [{ path: '/owner', message: '请重新选择负责单位' }])
  if (categories.some((code) => !region.leafCategory(code)))
    throw new Fault('category_unknown', [{ path: '/categories', message: '请重新选择相关的类别' }])
}

/** What an answer is found by: published words before those of a draft, so that nobody finds what nobody may read. */
export function wordsOfAnswer(region: Region, row: { published: Content | null; draft: Content | null }): Words {
  const content = row.published ?? row.draft
  if (!content) return { words: '', grams: [] }
  const categories = content.categories.map((code) => region.leafCategory(code)?.name ?? '')
  const unit = region.unit(content.unit)
  const { question, answer, keywords, source } = content
  const words = fold([question, keywords, answer, source, ...categories, unit?.name ?? ''].join('\n'))
  return { words, grams: gramsOf(words) }
}
