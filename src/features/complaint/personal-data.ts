export type PersonalKind = 'mobile' | 'idCard' | 'bankCard'
/** A number in a text that may be somebody's personal data. `digits` is the bare number; `start` and `end` are UTF-16 offsets. */
export type PersonalNumber = { kind: PersonalKind; digits: string; masked: string; start: number; end: number }

/** GB 11643-1999: weights and check letters of the 18-digit citizen number. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkLetters = '10X98765432'

export function isIdCard(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false
  const month = Number(text.slice(10, 12))
  const day = Number(text.slice(12, 14))
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return checkLetters[sum % 11] === text[17]
}

/** ISO/IEC 7812-1, 16 to 19 digits as UnionPay cards have. */
export function isBankCard(text: string): boolean {
  if (!/^[1-9]\d{15,18}$/.test(text)) return false
  const sum = Array.from(text)
    .reverse()
    .reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

export const isMobile = (text: string) => /^1[3-9]\d{9}$/.test(text)

const kindOf = (text: string): PersonalKind | undefined =>
  isIdCard(text) ? 'idCard' : isBankCard(text) ? 'bankCard' : isMobile(text) ? 'mobile' : undefined

const masks: Record<PersonalKind, (text: string) => string> = {
  mobile: (text) => `${text.slice(0, 3)}****${text.slice(-4)}`,
  idCard: (text) => `${text.slice(0, 3)}***********${text.slice(-4)}`,
  bankCard: (text) => `${text.slice(0, 4)}********${text.slice(-4)}`,
}

/** Full-width digits become plain ones, place by place. */
const plain = (text: string) =>
  text.replace(/[０-９Ｘｘ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/x/g, 'X')

type Piece = { text: string; start: number; end: number }

/** Groups of digits that stand together, parted at most by one blank or hyphen, as people write cards and phones. */
function groups(text: string): Piece[][] {
  const found: Piece[][] = []
  const digits = /\d+X?/g
  const even = plain(text)
  for (let match = digits.exec(even); match; match = digits.exec(even)) {
    const piece = { text: match[0], start: match.index, end: match.index + match[0].length }
    const last = found[found.length - 1]
    const before = last?.[last.length - 1]
    if (last && before && piece.start - before.end === 1 && /[ \-－–\u00A0]/.test(text[before.end] ?? ''))
      last.push(piece)
    else found.push([piece])
  }
  return found
}

const longestNumber = 19

/** The longest number that begins at piece `from`, and how many pieces it takes. */
function numberAt(
  pieces: readonly Piece[],
  from: number,
): { kind: PersonalKind; digits: string; size: number } | undefined {
  let best: { kind: PersonalKind; digits: string; size: number } | undefined
  let text = ''
  for (let to = from; to < pieces.length && text.length <= longestNumber; to += 1) {
    text += pieces[to]!.text
    const digits = isIdCard(text) ? text : text.replace(/X$/, '')
    const bare = digits.replace(/^86(?=1[3-9]\d{9}$)/, '')
    const kind = kindOf(bare)
    if (kind) best = { kind, digits: bare, size: to - from + 1 }
  }
  return best
}

/** Every mobile number, citizen number and bank card in a text, from left to right. */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  return groups(text).flatMap((pieces) => {
    const found: PersonalNumber[] = []
    for (let i = 0; i < pieces.length; i += 1) {
      const hit = numberAt(pieces, i)
      if (!hit) continue
      const { kind, digits, size } = hit
      found.push({ kind, digits, masked: masks[kind](digits), start: pieces[i]!.start, end: pieces[i + size - 1]!.end })
      i += size - 1
    }
    return found
  })
}

/** The text without that number; a doubled blank where it stood goes too. */
export function withoutNumber(text: string, { start, end }: Pick<PersonalNumber, 'start' | 'end'>): string {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return before.endsWith(' ') && after.startsWith(' ') ? before + after.slice(1) : before + after
}
