import { useEffect, useState } from 'react'
import { revealFields } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import type { RevealView } from '@contract/complaint/schema'
import { clock } from '@/shared/lib/clock'
import { time } from '@/shared/lib/format'
import { useReadingMode } from '@/shared/platform/reading-mode'
import { Box, Button, Paragraph, Stack } from '@/shared/ui'
import { text } from '../messages'

type Props = { reveal: RevealView; onHide(): void }

/** One field for 60 seconds, counted by this device from when it came. 关怀版 shows no running seconds. */
export function RevealedValue({ reveal, onHide }: Props) {
  const elder = useReadingMode() === 'elder'
  const [end] = useState(() => clock.now().getTime() + limits.revealSeconds * 1000)
  const [left, setLeft] = useState<number>(limits.revealSeconds)
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - clock.now().getTime()) / 1000)
      setLeft(seconds)
      if (seconds <= 0) onHide()
    }, 1000)
    return () => clearInterval(timer)
  }, [end]) // eslint-disable-line react-hooks/exhaustive-deps

  return (
    <Box id='reveal-value' className='desk-revealed'>
      <Stack gap={1}>
        <Paragraph tone='sub'>{text.reveal.valueLabel(revealFields[reveal.field])}</Paragraph>
        <Box live='polite'>
          <Paragraph className='desk-revealed__value num'>{reveal.value}</Paragraph>
        </Box>
        <Paragraph tone='sub' className='num'>
          {elder ? text.reveal.until(time(new Date(end))) : text.reveal.seconds(Math.max(0, left))}
        </Paragraph>
        <Box>
          <Button id='reveal-hide' look='quiet' small icon='eye-off' onPress={onHide}>
            {text.reveal.hide}
          </Button>
        </Box>
      </Stack>
    </Box>
  )
}
