import { apiBase } from './api-base'

/** Where a reader subscribes to the daily roots. */
export const feedAddress = () => `${location.origin}${apiBase}/verification/roots.rss`
