import type { Endless, ListWindow } from './list-window'

/** A browser draws long lists well: everything read stays on the page. */
export function useListWindow<Page>(query: Endless<Page>): ListWindow<Page> {
  const { data, hasNextPage, isFetching, isFetchingNextPage, fetchNextPage } = query
  return {
    pages: data?.pages ?? [],
    end: {
      busy: isFetchingNextPage,
      onReach: hasNextPage ? () => void (isFetching || fetchNextPage()) : undefined,
    },
  }
}
