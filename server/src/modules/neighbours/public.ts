export { createDeskLikeness } from './desk'
export { createSupporterNews } from './news'
export { neighbourRoutes } from './routes'
export { createNeighbours } from './service'
