import fc from 'fast-check'
import { cell, line } from '../../../../server/src/modules/ticket-export/csv'

/** What a spreadsheet would run: a sign behind blanks at the start, once the quotes are taken off. */
const runs = (written: string) =>
  /^(?:\s|\u200B|\u200C|\u200D|\u2060|\uFEFF)*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(written)
const read = (quoted: string) => quoted.slice(1, -1).replaceAll('""', '"')

test('whatever somebody writes, no cell is a formula and all of it can be read again', () => {
  const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' ', '\u200B', '"', ',')
  const words = fc.tuple(fc.array(signs, { maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 12 }))
  fc.assert(
    fc.property(words, ([start, rest]) => {
      const text = start.join('') + rest
      const written = read(cell(text))
      expect(runs(written)).toBe(false)
      expect(written.replace(/^'/, '')).toBe(text.replace(/^'/, ''))
    }),
  )
})

test('a line is one line, however many its cells have', () => {
  expect(line(['一', '二"三"', '四\n五'])).toBe('"一","二""三""","四\n五"\r\n')
})
