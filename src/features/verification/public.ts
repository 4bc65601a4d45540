export { handReceipt } from './handed-receipt'
export { verificationRoutes } from './routes'
