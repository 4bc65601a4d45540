import { useEffect, useState } from 'react'
import { clock } from '@/shared/lib/clock'
import { time } from '@/shared/lib/format'
import { useReadingMode } from '@/shared/platform/reading-mode'
import { Button, Paragraph } from '@/shared/ui'
import { text } from '../messages'
import { secondsLeft } from '../model'

type Props = { from: Date; busy: boolean; onResend(): void }

/** When a new code may be asked for. 关怀版 names the time instead of running seconds. */
export function Resend({ from, busy, onResend }: Props) {
  const words = text.signIn.code
  const elder = useReadingMode() === 'elder'
  const [left, setLeft] = useState(() => secondsLeft(from, clock.now()))

  useEffect(() => {
    setLeft(secondsLeft(from, clock.now()))
    const timer = setInterval(() => setLeft(secondsLeft(from, clock.now())), 1000)
    return () => clearInterval(timer)
  }, [from])

  if (left > 0)
    return (
      <Paragraph tone='sub'>
        {elder ? words.againAt(time(new Date(from.getTime() + 59_999))) : words.againIn(left)}
      </Paragraph>
    )
  return (
    <Button id='sign-in-resend' look='quiet' loading={busy} loadingLabel={text.signIn.phone.sending} onPress={onResend}>
      {words.again}
    </Button>
  )
}
