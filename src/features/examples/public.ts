export { examplesRoutes } from './routes'
