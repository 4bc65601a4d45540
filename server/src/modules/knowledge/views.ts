import { knowledgeLimits } from '@contract/knowledge/limits'
import type { AnswerContent, AnswerItem, AnswerView, DeskAnswer, DeskAnswerItem } from '@contract/knowledge/schema'
import type { Region } from '../../plugins/region/types'
import type { Person } from '../../plugins/ports'
import { PACK } from './content'
import { stepsOf } from './policy'
import type { AnswerRow, Content, VersionRow } from './repository'

export function createAnswerViews(region: Region, today: string) {
  const named = (code: string, name: string | undefined) => ({ code, name: name ?? code })
  const unit = (code: string) => named(code, region.unit(code)?.name)
  const category = (code: string) => named(code, (region.leafCategory(code) ?? region.category(code))?.name)
  const outdated = ({ reviewOn, validUntil }: Pick<AnswerRow, 'reviewOn' | 'validUntil'>) =>
    reviewOn < today || (validUntil !== null && validUntil < today)
  const excerpt = (text: string) => {
    const line = [...text.replace(/\s+/g, ' ').trim()]
    return line.length > knowledgeLimits.excerpt ? `${line.slice(0, knowledgeLimits.excerpt).join('')}…` : line.join('')
  }
  const content = (written: Content): AnswerContent => ({
    ...written,
    categories: written.categories.map(category),
    unit: unit(written.unit),
  })
  const shown = (row: AnswerRow, { question, categories, unit: code, reviewOn }: Content) => ({
    id: row.id,
    question,
    categories: categories.map(category),
    unit: unit(code),
    reviewOn,
    outdated: outdated(row),
  })

  const deskItem = (row: AnswerRow): DeskAnswerItem => ({
    id: row.id,
    state: row.state,
    rev: row.rev,
    version: row.version,
    question: row.question,
    unit: unit(row.unit),
    waiting: row.draft !== null,
    outdated: row.state === 'published' && outdated(row),
    reviewOn: row.reviewOn,
    changedAt: row.changedAt.toISOString(),
    helpful: row.helpful,
    unhelpful: row.unhelpful,
  })

  return {
    item: (row: AnswerRow, published: Content): AnswerItem => ({
      ...shown(row, published),
      excerpt: excerpt(published.answer),
    }),
    view: (row: AnswerRow, published: Content): AnswerView => ({
      ...shown(row, published),
      answer: published.answer,
      source: published.source,
      validUntil: published.validUntil,
      version: row.version,
      publishedAt: (row.publishedAt ?? row.changedAt).toISOString(),
    }),
    deskItem,
    desk: (row: AnswerRow, person: Person, versions: readonly VersionRow[]): DeskAnswer => ({
      ...deskItem(row),
      published: row.published && content(row.published),
      draft: row.draft && content(row.draft),
      writtenBy: row.draftStaff,
      note: row.note === PACK ? '' : row.note,
      may: stepsOf(person, row),
      versions: versions.map(({ version, content: then, writtenBy, publishedBy, at }) => ({
        version,
        question: then.question,
        writtenBy,
        publishedBy,
        publishedAt: at.toISOString(),
      })),
    }),
  }
}
