import xhr from 'axios/lib/adapters/xhr.js'

export default { adapters: { xhr }, getAdapter: () => xhr }
