/** Whether a text seems to hold a mobile, citizen or card number; the service looks closer. */
export const personalNumber = (text: string): boolean => {
  const plain = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d)[ \-–\u00a0](?=\d)/g, '$1')
  return /(^|\D)((86)?1[3-9]\d{9}|[1-9]\d{16}[\dxX]|[1-9]\d{15,18})(?!\d)/.test(plain)
}
