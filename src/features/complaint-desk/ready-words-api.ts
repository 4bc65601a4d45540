import { queryOptions } from '@tanstack/react-query'
import type { Paged } from '@contract/common/schema'
import type { TicketView } from '@contract/complaint/schema'
import type { TemplateKind } from '@contract/desk-tools/limits'
import type { TemplateItem } from '@contract/desk-tools/schema'
import type { AnswerItem, AnswerView } from '@contract/knowledge/schema'
import { http } from '@/shared/lib/http'

export const templatesFor = (kind: TemplateKind, q: string) =>
  queryOptions({
    queryKey: ['desk', 'templates', 'for', kind, q] as const,
    queryFn: ({ signal }) => http.get<Paged<TemplateItem>>('/desk/templates', { signal, params: { kind, q } }),
  })

/** Published answers: those about the ticket, or those that hold the words. */
export const answersFor = ({ category, title, story }: TicketView, q: string) =>
  queryOptions({
    queryKey: ['desk', 'answers', 'for', category.code, title, q] as const,
    queryFn: async ({ signal }): Promise<{ id: string; question: string }[]> => {
      const typed = [...`${title} ${story}`].slice(0, 300).join('')
      const found = q
        ? await http.get<Paged<AnswerItem>>('/answers', { signal, anonymous: true, params: { q } })
        : await http.post<Paged<AnswerView>>(
            '/answers/suggestions',
            { category: category.code, typed },
            { signal, anonymous: true },
          )
      return found.items
    },
  })
export const readAnswer = (id: string) => http.get<AnswerView>(`/answers/${id}`, { anonymous: true })
