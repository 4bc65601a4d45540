export { revealRoutes } from './routes'
export { createRevealService } from './service'
