import Taro from '@tarojs/taro'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

export type Endless<Page> = Pick<
  UseInfiniteQueryResult<InfiniteData<Page>>,
  'data' | 'hasNextPage' | 'isFetching' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage'
>
export type ListWindow<Page> = {
  /** What is drawn of the list. */
  pages: readonly Page[]
  /** For EndMark: the ways on and back from what is drawn. */
  end: { busy: boolean; failed: boolean; onReach?: () => void; onEarlier?: () => void }
}

/**
 * One page of the list at a time: WeChat gets slow with some hundred nodes, and a desk has a thousand tickets. `name` tells
 * lists apart, so that another one begins at its top.
 */
export function useListWindow<Page>(query: Endless<Page>, name: string): ListWindow<Page> {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const [place, setPlace] = useState({ name, at: 0 })
  const pages = data?.pages ?? []
  const last = Math.max(0, pages.length - 1)
  const at = place.name === name ? Math.min(place.at, last) : 0

  const show = (next: number) => {
    setPlace({ name, at: next })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const readOn = () =>
    void fetchNextPage().then((read) => {
      if ((read.data?.pages.length ?? 0) > at + 1) show(at + 1)
    })
  return {
    pages: pages.slice(at, at + 1),
    end: {
      busy: isFetchingNextPage,
      failed: isFetchNextPageError,
      onReach: at < last ? () => show(at + 1) : hasNextPage ? readOn : undefined,
      onEarlier: at > 0 ? () => show(at - 1) : undefined,
    },
  }
}
