export { createDelivery } from './deliver'
export { inboxRepository } from './repository'
export { inboxRoutes } from './routes'
