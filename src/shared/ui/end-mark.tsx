import { Button } from './button'
import { Box } from './box'
import './end-mark.scss'

export type EndMarkProps = { id: string; label: string; busyLabel: string; busy: boolean; onReach(): void }

/** The end of a list that goes on: on weapp a press reads the next part. */
export function EndMark({ id, label, busyLabel, busy, onReach }: EndMarkProps) {
  return (
    <Box className='end-mark'>
      <Button id={id} look='quiet' small loading={busy} loadingLabel={busyLabel} onPress={onReach}>
        {label}
      </Button>
    </Box>
  )
}
