import { infiniteQueryOptions } from '@tanstack/react-query'

const all = 1000
const atOnce = 20

/** A long list that no service keeps: the numbers of its rows, a part at a time. */
export const longList = infiniteQueryOptions({
  queryKey: ['examples', 'long-list'],
  queryFn: ({ pageParam }) => ({
    items: Array.from({ length: atOnce }, (_, at) => pageParam + at + 1),
    next: pageParam + atOnce < all ? pageParam + atOnce : undefined,
  }),
  initialPageParam: 0,
  getNextPageParam: ({ next }) => next,
})
