export { regionRoutes } from './routes'
