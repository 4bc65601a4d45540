import path from 'node:path'
import webpack from 'webpack'
import { axiosParts } from './axios-parts'
import type { Chain } from './chain'
import { FirstScreen } from './first-screen'
import { OfflineShell } from './offline-shell'
import { pureModules } from './pure-modules'

const here = (file: string) => path.join(__dirname, file)

/**
 * The pages are plain HTML through shared/ui, so Taro's Stencil elements (150 kB) are never drawn, and its router's run-time
 * `<style>` tags would need 'unsafe-inline' in the CSP: both are replaced, their needed rules stand in shared/ui/document.h5.scss.
 */
export function h5Chain(chain: Chain) {
  chain.resolve.alias
    .set('@tarojs/components/dist/components', here('h5-stubs/stencil.js'))
    .set('@tarojs/components/global.css$', here('h5-stubs/empty.css'))
    .set('@tarojs/components/dist/taro-components/taro-components.css$', here('h5-stubs/empty.css'))
  chain.plugin('routerStyle').use(webpack.NormalModuleReplacementPlugin, [
    /^\.{1,2}\/style\.js$/,
    (resource: { context: string; request: string }) => {
      if (/@tarojs[\\/]router/.test(resource.context)) resource.request = here('h5-stubs/router-style.js')
    },
  ])
  if (process.env.NODE_ENV === 'production') {
    chain.plugin('firstScreen').use(FirstScreen)
    chain.plugin('offlineShell').use(OfflineShell)
  }
  axiosParts(chain)
  pureModules(chain)
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 10_000,
    maxInitialRequests: 4,
    maxAsyncRequests: 6,
    hidePathInfo: true,
    cacheGroups: { default: { minChunks: 2, reuseExistingChunk: true }, defaultVendors: false },
  })
}
