const SCALAR = /[^\s,\]}]+/y
const STRING = /"(?:[^"\\]|\\.)*"/y
const BLANK = /\s*/y

const escapePointer = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1')

export type JsonLines = Readonly<{
  /** Line on which the value at a JSON pointer (RFC 6901) begins, as Ajv names it; 1 when there is none. */
  lineOf(pointer: string): number
  /** Keys written twice in one object, which JSON.parse lets pass. */
  repeatedKeys: readonly { key: string; line: number }[]
}>

/** Finds the lines of all values of a text that JSON.parse has accepted. */
export const readJsonLines = (text: string): JsonLines => {
  const lines = new Map<string, number>()
  const repeatedKeys: { key: string; line: number }[] = []
  let at = 0

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  const line = () => text.slice(0, at).split('\n').length
  const next = () => {
    take(BLANK)
    return text[at]
  }

  const walkMembers = (pointer: string) => {
    while (next() !== '}') {
      if (text[at] === ',') at++
      next()
      const keyLine = line()
      const key = JSON.parse(take(STRING)) as string
      const inner = `${pointer}/${escapePointer(key)}`
      if (lines.has(inner)) repeatedKeys.push({ key, line: keyLine })
      next()
      at++
      walk(inner)
    }
  }
  const walkItems = (pointer: string) => {
    for (let n = 0; next() !== ']'; n++) {
      if (text[at] === ',') at++
      walk(`${pointer}/${n}`)
    }
  }
  const walk = (pointer: string) => {
    const first = next()
    lines.set(pointer, line())
    if (first === '"') take(STRING)
    else if (first !== '{' && first !== '[') take(SCALAR)
    else {
      at++
      if (first === '{') walkMembers(pointer)
      else walkItems(pointer)
      at++
    }
  }
  walk('')
  return { lineOf: (pointer) => lines.get(pointer) ?? 1, repeatedKeys }
}

/** Line of a syntax error, read from the position that V8 names; the last line when the text ends too early. */
export const lineOfSyntaxError = (text: string, error: SyntaxError): number => {
  const position = /position (\d+)/.exec(error.message)?.[1]
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
}
