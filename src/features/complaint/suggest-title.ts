const longest = 30
const shortest = 4

const startsWithTime =
  /^(今|昨|前|明|上个?|下个?|这个?|最近|近日|近期|每天|早|晚|\d+\s*(年|月|日|号|点|:|-|\/)|周|星期)/
const longNumber = /\d{7,}/

/**
 * A title made of the story's first words that say something: time at the beginning and phone-like numbers are left out,
 * short pieces are joined. Empty when the story gives nothing to work with.
 */
export function suggestTitle(story: string): string {
  const pieces = story
    .split(/[，。；！？、,;!?\n]+/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !longNumber.test(piece))
  const first = pieces.findIndex((piece) => !(startsWithTime.test(piece) && Array.from(piece).length <= 14))
  const [head = '', ...rest] = first < 0 ? pieces : pieces.slice(first)

  let title = head
  for (const piece of rest) {
    if (Array.from(`${title}，${piece}`).length > longest) break
    title = `${title}，${piece}`
  }
  const letters = Array.from(title)
  if (letters.length < shortest) return ''
  return letters.slice(0, longest).join('')
}
