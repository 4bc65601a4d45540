/** Of package.json, as of the build. */
export const appVersion = String(process.env.TARO_APP_VERSION)
