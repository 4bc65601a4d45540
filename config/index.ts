import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { version } from '../package.json'
import { contractHash } from './contract-hash'
import development from './dev'
import { h5Chain } from './h5-chain'
import { miniChain } from './mini-chain'
import production from './prod'

const root = path.resolve(__dirname, '..')
const contract = path.join(root, 'contract')
const platform = process.env.TARO_ENV ?? 'h5'
const outputRoot = process.env.OUTPUT_ROOT ?? `dist/${platform}`
/** Lengths stay px on both platforms, and `button` in a stylesheet stays the HTML button. */
const noConversion = {
  pxtransform: { enable: false, config: {} },
  htmltransform: { enable: false, config: { removeCursorStyle: false } },
}

/**
 * Taro's own options print `#field` as `#"field"` on H5, which no engine parses (the page stays blank and the build succeeds),
 * and on weapp switch most compression off and write every Chinese character as six bytes.
 */
const terser = {
  enable: true,
  config: {
    keep_fnames: false,
    compress: {
      ecma: 2018,
      passes: 2,
      ...Object.fromEntries(
        [
          ...[
            'arrows',
            'collapse_vars',
            'comparisons',
            'computed_props',
            'hoist_props',
            'inline',
            'loops',
            'negate_iife',
          ],
          ...['properties', 'reduce_funcs', 'reduce_vars', 'switches', 'typeofs'],
        ].map((option) => [option, true]),
      ),
    },
    output: { ecma: 2018, quote_keys: false, keep_quoted_props: false, comments: false, ascii_only: false },
  },
}

const base: UserConfigExport<'webpack5'> = {
  projectName: 'fahuimin',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot,
  plugins: [],
  // The picture of a shared card; the web has no such cards.
  copy: {
    patterns: platform === 'weapp' ? [{ from: 'src/share-card.png', to: `${outputRoot}/share-card.png` }] : [],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Templates are nested this deep before a component takes over; deeper costs bytes, shallower costs components.
  baseLevel: 6,
  alias: { '@': path.join(root, 'src'), '@contract': contract },
  env: {
    TARO_APP_VERSION: JSON.stringify(version),
    TARO_APP_CONTRACT: JSON.stringify(contractHash(contract)),
    TARO_APP_API_BASE: JSON.stringify(process.env.TARO_APP_API_BASE ?? 'http://127.0.0.1:8080/api/v1'),
  },
  terser,
  mini: {
    runtime: { enableInnerHTML: false },
    postcss: noConversion,
    // Each component's classes are its own: the order of their files says nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    compile: { include: [contract, (file: string) => /node_modules[\\/]@tanstack[\\/]/.test(file)] },
    webpackChain: miniChain,
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    compile: { include: [contract] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: noConversion,
    webpackChain: h5Chain,
  },
}

export default defineConfig<'webpack5'>((merge) =>
  Promise.resolve(merge({}, base, process.env.NODE_ENV === 'development' ? development : production)),
)
