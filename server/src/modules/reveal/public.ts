export { revealRepository } from './repository'
export { revealRoutes } from './routes'
export { createRevealService } from './service'
