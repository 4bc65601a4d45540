import { Button, Notice } from '@/shared/ui'
import { text } from '../messages'
import type { PhotoGate } from '../use-photo-gate'

type Props = { gate: PhotoGate; desk?: boolean }
const words = text.left

/** Some photos did not arrive: the person says whether the rest goes without them. */
export function PhotosLeft({ gate, desk }: Props) {
  const { left, none, retry, sendWithout } = gate
  if (left === 0) return null
  return (
    <Notice
      id='photos-left'
      tone='warn'
      alert
      title={words.title(left)}
      actions={
        <>
          <Button id='photos-again' look='link' small onPress={retry}>
            {words.again}
          </Button>
          <Button id='photos-without' look='link' small onPress={sendWithout}>
            {none ? words.without : words.withoutThese(left)}
          </Button>
        </>
      }
    >
      {desk ? words.desk : words.text}
    </Notice>
  )
}
