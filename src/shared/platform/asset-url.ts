import { apiBase } from './api-base'

/** An address the service gives without its own name, as a picture needs it on this platform. */
export const assetUrl = (url: string) => (url.startsWith('/') ? apiBase.replace(/\/api\/v1$/, '') + url : url)
