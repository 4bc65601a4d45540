const at = (screen: string) => `/features/verification/pages/${screen}/index`

export const verificationRoutes = {
  /** Is this receipt a true one. */
  check: at('check'),
  /** The roots of each day. */
  roots: at('roots'),
}
