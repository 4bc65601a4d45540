export { helpingRoutes } from './routes'
