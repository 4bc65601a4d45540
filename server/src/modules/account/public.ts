export { maskPhone } from './policy'
export { accountRepository } from './repository'
export { accountRoutes } from './routes'
export { createAccountService } from './service'
