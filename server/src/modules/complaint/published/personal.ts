/** Citizen numbers, mobile numbers and bank cards, as people write them: with blanks or hyphens between, in full width. */
export function hasPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/(?<=[\dxX])[ \-–\u00a0](?=\d)/g, '')
  return /(?<!\d)(?:(?:86)?1[3-9]\d{9}|[1-9]\d{16}[\dxX]|[1-9]\d{15,18})(?!\d)/.test(plain)
}

const letters = (text: string) => [...text.normalize('NFKC')].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).join('')

/** So much of somebody's own words in a row lets those who know them hear who it was. */
const COPIED = 16

/** Whether a text repeats a stretch of what somebody wrote. */
export function repeats(text: string, written: string): boolean {
  const [said, told] = [letters(text), letters(written)]
  for (let from = 0; from + COPIED <= told.length; from++)
    if (said.includes(told.slice(from, from + COPIED))) return true
  return false
}
