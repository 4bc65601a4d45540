import { Button, Notice, useFocusField } from '@/shared/ui'
import { text } from '../messages'
import { findPersonalNumbers, type PersonalNumber } from '../personal-data'

type Props = {
  field: string
  value: string
  kept: readonly string[]
  anonymous: boolean
  onRemove(number: PersonalNumber): void
  onKeep(digits: string): void
}
const words = text.personal

/** A warning, not an error: the person may have a good reason. Said once for each number. */
export function PersonalNotices({ field, value, kept, anonymous, onRemove, onKeep }: Props) {
  const focus = useFocusField()
  /** The pressed button goes away with its notice; the field it spoke of is where the person goes on. */
  const answer = (act: () => void) => () => {
    act()
    focus(field)
  }
  const id = `file-${field}`
  const numbers = findPersonalNumbers(value).filter(({ digits }) => !kept.includes(digits))
  return (
    <>
      {numbers.map((number, i) => {
        const name = words.names[number.kind]
        const actions = (
          <>
            <Button
              id={`${id}-remove-${i}`}
              look='link'
              small
              label={words.removeLabel(name, number.masked)}
              onPress={answer(() => onRemove(number))}
            >
              {words.remove}
            </Button>
            <Button
              id={`${id}-keep-${i}`}
              look='link'
              small
              label={words.keepLabel(name, number.masked)}
              onPress={answer(() => onKeep(number.digits))}
            >
              {words.keep}
            </Button>
          </>
        )
        return (
          <Notice
            key={`${number.digits}-${i}`}
            id={`${id}-number-${i}`}
            tone='warn'
            title={words.title(name)}
            actions={actions}
          >
            {words.text(number.masked)}
            {anonymous && words.anonymous}
          </Notice>
        )
      })}
    </>
  )
}
