import path from 'node:path'
import webpack from 'webpack'
import type { Chain } from './chain'

const stub = (file: string) => path.join(__dirname, 'h5-stubs', file)

/** axios carries three adapters and the sending of forms; the browser needs one adapter, and no form is ever sent by it. */
export function axiosParts(chain: Chain) {
  const replace = (name: string, request: RegExp, file: string) =>
    chain.plugin(name).use(webpack.NormalModuleReplacementPlugin, [
      request,
      (resource: { context: string; request: string }) => {
        if (/node_modules[\\/]axios[\\/]/.test(resource.context)) resource.request = file
      },
    ])
  replace('axiosAdapters', /adapters[\\/]adapters\.js$/, stub('axios-adapters.js'))
  replace(
    'axiosForms',
    /[\\/](toFormData|toURLEncodedForm|formDataToJSON|AxiosURLSearchParams)\.js$/,
    stub('axios-forms.js'),
  )
}
