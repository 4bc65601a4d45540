export { meView } from './api'
export { SignInPrompt } from './components/sign-in-prompt'
export { accountRoutes, signInPage } from './routes'
export { useSignOut } from './use-sign-out'
