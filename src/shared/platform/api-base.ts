/** Where the service is: beside the page on H5, at the address given to the build on weapp. The only place that reads it. */
export const apiBase = process.env.TARO_ENV === 'h5' ? '/api/v1' : String(process.env.TARO_APP_API_BASE)
