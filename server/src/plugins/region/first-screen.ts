import type { Region } from './types'

/**
 * home.html is drawn when the app is built, before any region is known: in the product's own colours, with the one hotline of
 * the country and with the way in for a 查询码. Where one of them is different it would be seen to change.
 */
export const looksAsDrawn = ({ colours, phones, switches }: Region) =>
  !colours && phones.hotline === '12345' && switches.anonymous
