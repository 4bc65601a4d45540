import path from 'node:path'
import webpack from 'webpack'
import type { Chain } from './chain'
import { pureModules } from './pure-modules'

export function miniChain(chain: Chain) {
  chain.resolve.alias.set('@tarojs/taro$', path.join(__dirname, 'mini-stubs/taro.js'))
  // Taro fills in URL, URLSearchParams and history the same way; WeChat has no AbortController either.
  chain.plugin('abortController').use(webpack.ProvidePlugin, [
    { AbortController: [path.join(__dirname, '../src/shared/platform/abort-controller.ts'), 'AbortController'] },
  ])
  pureModules(chain)
}
