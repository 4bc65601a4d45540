import { Button, Notice } from '@/shared/ui'
import { text } from '../messages'

/** No secure randomness, no code: a code that can be guessed would be worse than none. */
export function CodeUnable({ onRetry }: { onRetry(): void }) {
  const retry = (
    <Button id='code-retry' look='link' small onPress={onRetry}>
      {text.code.retry}
    </Button>
  )
  return (
    <Notice tone='danger' alert actions={retry}>
      {text.code.unable}
    </Notice>
  )
}
