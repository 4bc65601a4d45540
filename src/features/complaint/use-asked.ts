import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Draft } from '@/shared/lib/draft-store'
import { categoryTree } from './api'
import { questionsOf } from './categories'
import type { FilingDraft } from './model'

/** Keeps with the draft what its category asks, so that a filing goes on without network; what may have arrived stays as it was. */
export function useAsked({ value, patch }: Pick<Draft<FilingDraft>, 'value' | 'patch'>): void {
  const tree = useQuery(categoryTree()).data
  const { category, sentAs } = value
  const questions = category === '' ? [] : questionsOf(tree, category)
  const now = JSON.stringify(questions)
  const before = JSON.stringify(value.asked)
  useEffect(() => {
    if (questions && sentAs === '' && now !== before) patch({ asked: questions })
  }, [now, before, sentAs, patch]) // eslint-disable-line react-hooks/exhaustive-deps
}
