import type { QueryClient } from '@tanstack/react-query'

/** Forgets what was read under a sign-in; the district's own data belongs to nobody. */
export const forgetWhatWasRead = (client: QueryClient) =>
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'region' })
