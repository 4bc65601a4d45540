import type { AxiosAdapter } from 'axios'
import xhr from 'axios/lib/adapters/xhr.js'

/** Takes the place of axios's own list of adapters in the browser. */
export default { adapters: { xhr }, getAdapter: (): AxiosAdapter => xhr }
