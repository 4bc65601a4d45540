export { maskPhone } from './policy'
export { accountRepository } from './repository'
export { accountRoutes } from './routes'
export { type AccountService, createAccountService } from './service'
