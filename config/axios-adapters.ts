import path from 'node:path'

/** axios carries three adapters; each platform needs one (20 kB less). */
export function axiosAdapters(
  chain: { plugin(name: string): { use(plugin: unknown, args: unknown[]): unknown } },
  platform: 'h5' | 'weapp',
) {
  const own = path.join(__dirname, `../src/shared/platform/axios-adapters${platform === 'h5' ? '.h5' : ''}.ts`)
  chain.plugin('axiosAdapters').use(require('webpack').NormalModuleReplacementPlugin, [
    /adapters[\\/]adapters\.js$/,
    (resource: { context: string; request: string }) => {
      if (/node_modules[\\/]axios[\\/]/.test(resource.context)) resource.request = own
    },
  ])
}
