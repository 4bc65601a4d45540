export { workloadRoutes } from './routes'
export { createWorkload } from './service'
