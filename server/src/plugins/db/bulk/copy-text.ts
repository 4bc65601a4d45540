export type Cell = string | number | boolean | Buffer | readonly string[] | null

const special = /[\\\n\r\t]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string) => text.replace(special, (char) => escapes[char]!)

/** Plain words only: no quotes, commas or braces. */
const ofList = (list: readonly string[]) => {
  if (list.some((each) => !/^[\w-]+$/.test(each))) throw new RangeError('a list of plain words was expected')
  return `{${list.join(',')}}`
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return escaped(cell)
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  return Buffer.isBuffer(cell) ? `\\\\x${cell.toString('hex')}` : ofList(cell)
}

/** Rows of one table in the text format of COPY; the first row names the columns. */
export function createTable(name: string) {
  const lines: { text: string; at: number }[] = []
  let timed = false
  let columns: string[] = []
  return {
    name,
    columns: (): readonly string[] => columns,
    /** @param at where the order of time matters */
    add(row: Readonly<Record<string, Cell>>, at?: Date) {
      if (lines.length === 0) columns = Object.keys(row)
      timed ||= at !== undefined
      lines.push({ text: columns.map((column) => cellText(row[column] ?? null)).join('\t'), at: at?.getTime() ?? 0 })
    },
    /** All rows so far, in the order of their time where they have one. */
    text() {
      if (timed) lines.sort((a, b) => a.at - b.at)
      return lines.map(({ text }) => `${text}\n`).join('')
    },
  }
}
export type Table = ReturnType<typeof createTable>
