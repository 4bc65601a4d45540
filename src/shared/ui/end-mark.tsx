import { Button } from './button'
import { Box } from './box'
import './end-mark.scss'
import { text } from './messages'

export type EndMarkProps = {
  id: string
  label: string
  busyLabel: string
  busy: boolean
  /** The last try to read on went wrong: the button says so. */
  failed: boolean
  /** There is more to read. */
  onReach?(): void
  /** There is an earlier part that is not drawn (weapp). */
  onEarlier?(): void
}

/**
 * The end of what is drawn of a list: on weapp a press shows the next part or the earlier one. The box stays when nothing is
 * left to read: taking it away would send the whole list to the view again.
 */
export function EndMark({ id, label, busyLabel, busy, failed, onReach, onEarlier }: EndMarkProps) {
  return (
    <Box className={onReach || onEarlier ? 'end-mark' : ''}>
      {onEarlier && (
        <Button id={`${id}-earlier`} look='quiet' small onPress={onEarlier}>
          {text.earlier}
        </Button>
      )}
      {onReach && (
        <Button id={id} look='quiet' small loading={busy} loadingLabel={busyLabel} onPress={onReach}>
          {failed ? text.readAgain : label}
        </Button>
      )}
    </Box>
  )
}
