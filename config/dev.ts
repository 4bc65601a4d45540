import type { UserConfigExport } from '@tarojs/cli'

const service = process.env.DEV_SERVICE ?? 'http://127.0.0.1:8080'

const development: UserConfigExport<'webpack5'> = {
  h5: {
    devServer: {
      host: '127.0.0.1',
      port: Number(process.env.DEV_PORT ?? 10086),
      open: false,
      proxy: [{ context: ['/api', '/health'], target: service }],
    },
  },
}

export default development
