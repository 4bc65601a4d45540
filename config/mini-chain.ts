import path from 'node:path'
import webpack from 'webpack'
import type { Chain } from './chain'
import { LeanTemplates } from './lean-templates'
import { pureModules } from './pure-modules'

/** What WeChat's logic layer lacks and React Query asks for by its global name. */
const provided = {
  AbortController: [require.resolve('../src/shared/platform/abort-controller.ts'), 'AbortController'],
}

export function miniChain(chain: Chain) {
  chain.resolve.alias.set('@tarojs/taro$', path.join(__dirname, 'mini-stubs/taro.js'))
  chain.plugin('missingGlobals').use(webpack.ProvidePlugin, [provided])
  chain.plugin('leanTemplates').use(LeanTemplates)
  pureModules(chain)
}
