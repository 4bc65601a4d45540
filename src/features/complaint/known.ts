import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ProblemView, Suggestion, Suggestions } from '@contract/neighbours/schema'
import { http } from '@/shared/lib/http'
import type { FilingDraft } from './model'

type Asked = Pick<FilingDraft, 'category' | 'place' | 'title' | 'story'> & { placeDetail: string }
const key = ['problems', 'like'] as const

/** Long figures may be somebody's phone or card, and say nothing of what it is about. */
const withoutFigures = (words: string) => words.replace(/[\d０-９][\d０-９\s-]{5,}[\d０-９Xx]/g, ' ').trim()

/**
 * What is published nearby, and what the same person has filed before, that may be what is being reported.
 * @param account of a signed-in citizen who gives a name; without one the request carries nothing of anybody
 */
export const knownAlready = ({ category, place, title, story, placeDetail }: Asked, account: string) => {
  const body = { category, place, ...written({ title, story, placeDetail }) }
  return queryOptions({
    queryKey: [...key, body, account] as const,
    queryFn: ({ signal }) =>
      http.post<Suggestions>('/problems/suggestions', body, { signal, anonymous: account === '' }),
    enabled: category !== '' && place !== '' && body.story !== '',
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  })
}
const written = (words: { title: string; story: string; placeDetail: string }) => ({
  title: withoutFigures(words.title),
  story: withoutFigures(words.story),
  placeDetail: withoutFigures(words.placeDetail),
})

export const idOf = ({ problem, own }: Suggestion) => problem?.id ?? own?.number ?? ''

export function useSupportKnown() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => http.put<ProblemView>(`/problems/${encodeURIComponent(id)}/support`, {}),
    onSuccess: () => void client.invalidateQueries({ queryKey: key }),
  })
}
