export { auditRepository } from './repository'
export { auditRoutes } from './routes'
