export { templateRoutes } from './routes'
export { createTemplates } from './service'
