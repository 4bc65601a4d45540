export { bulkRoutes } from './routes'
export { createBulk } from './service'
