import type { Endless, ListWindow } from './list-window'

/** A browser draws long lists well: everything read stays on the page. */
export function useListWindow<Page>(query: Endless<Page>): ListWindow<Page> {
  const { data, hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  return {
    pages: data?.pages ?? [],
    end: {
      busy: isFetchingNextPage,
      failed: isFetchNextPageError,
      onReach: hasNextPage ? () => void (isFetching || fetchNextPage()) : undefined,
    },
  }
}
