import { DIST } from '../support/weapp/compiled'
import { validateMiniProgram } from '../support/weapp/validate'

jest.setTimeout(300_000)

/** As in the build: the service's address is set when the package is made; without a setting it is the local service. */
const SERVICE = new URL(process.env.TARO_APP_API_BASE ?? 'http://127.0.0.1:8080').origin

test("the compiled mini-program passes WeChat's own checks", () => {
  expect(validateMiniProgram(DIST, { toolsDir: __dirname, allowedOrigins: [SERVICE] })).toEqual([])
})
