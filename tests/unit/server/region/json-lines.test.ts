import fc from 'fast-check'
import { readJsonLines } from '../../../../server/src/plugins/region/json-lines'

/** Pointers of all members, in the order in which they are written. */
const pointersOf = (value: unknown, pointer = ''): { pointer: string; key: string }[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => {
        const next = `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`
        const own = Array.isArray(value) ? [] : [{ pointer: next, key: name }]
        return [...own, ...pointersOf(inner, next)]
      })

test('whatever a pack writes, each key is found on the line it stands on', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(1, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const { lineOf, repeatedKeys } = readJsonLines(text)
      const rows = text.split('\n')
      for (const { pointer, key } of pointersOf(JSON.parse(text))) {
        expect(rows[lineOf(pointer) - 1]!.trimStart().startsWith(`${JSON.stringify(key)}:`)).toBe(true)
      }
      expect(repeatedKeys).toEqual([])
    }),
  )
})

test('a key written twice is told with the line of the second', () => {
  expect(readJsonLines('{\n"a": [{"b": 1,\n"b": "}\\""}],\n"a": {}\n}').repeatedKeys).toEqual([
    { key: 'b', line: 3 },
    { key: 'a', line: 4 },
  ])
})
