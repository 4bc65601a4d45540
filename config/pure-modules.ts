import type { Chain } from './chain'

/**
 * Importing a primitive, a contract table or a feature's public.ts does nothing by itself, so what a package does not use of a
 * barrel stays out of it. Style imports are no scripts and are kept, and so is the one script that only imports styles.
 */
export function pureModules(chain: Chain) {
  const rule = chain.module
    .rule('pure')
    .test(/[\\/](src[\\/](shared|features)|contract)[\\/](?!.*document-styles).*\.tsx?$/)
  // webpack knows this flag on a rule; the types of the chain do not.
  rule.merge({ sideEffects: false })
}
