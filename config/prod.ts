import type { UserConfigExport } from '@tarojs/cli'

const production: UserConfigExport<'webpack5'> = {
  mini: { debugReact: false },
  h5: { enableSourceMap: false },
}

export default production
