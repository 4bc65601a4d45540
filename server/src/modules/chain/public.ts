export { createReceiptCheck } from './receipt-check'
export { createRootMaker } from './roots'
export { verificationRoutes } from './routes'
export { createSealer } from './sealer'
