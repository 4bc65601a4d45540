export { createDelivery } from './deliver'
export { type Audience, notesOf } from './messages'
export { inboxRepository } from './repository'
export { inboxRoutes } from './routes'
