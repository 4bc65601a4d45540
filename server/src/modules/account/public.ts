export { maskPhone } from './policy'
export { accountRoutes } from './routes'
export { type AccountService, createAccountService } from './service'
