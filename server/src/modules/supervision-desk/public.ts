export { workloadRepository } from './repository'
export { workloadRoutes } from './routes'
export { createWorkload } from './service'
