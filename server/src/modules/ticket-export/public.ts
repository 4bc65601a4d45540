export { exportRoutes } from './routes'
export { createTicketExport } from './service'
