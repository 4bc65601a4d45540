/** Excel reads UTF-8 only behind it. */
export const BOM = '\uFEFF'

/**
 * What a spreadsheet takes for a formula, also behind blanks, and in the full-width forms that East Asian input makes of them;
 * a tab or a line end at the start hides what follows from the eye.
 */
const dangerous = /^(?:[\t\r\n]|(?:\s|\u200B|\u200C|\u200D|\u2060|\uFEFF)*[=+\-@|%＝＋－＠])/u

/** One cell, always quoted; what could be run gets an apostrophe before it. */
export const cell = (text: string): string => `"${(dangerous.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** One line of RFC 4180. */
export const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`
