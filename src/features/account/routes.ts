import { page } from '@/shared/platform/navigation'

const at = (screen: string) => `/features/account/pages/${screen}/index`

export const accountRoutes = {
  signIn: at('sign-in'),
  sessions: at('sessions'),
  notifications: at('notifications'),
  settings: at('settings'),
  outbox: at('outbox'),
}

/** Sign-in that leads back to where the person was. */
export const signInPage = (back?: string) => page(accountRoutes.signIn, { back })
