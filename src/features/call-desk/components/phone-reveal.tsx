import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { limits } from '@contract/complaint/limits'
import { newKey } from '@/shared/lib/attempt'
import { clock } from '@/shared/lib/clock'
import { time } from '@/shared/lib/format'
import { ApiError } from '@/shared/lib/http'
import { Box, Button, Notice, Paragraph, Stack } from '@/shared/ui'
import { revealPhone } from '../api'
import { text } from '../back-messages'

const words = text.phone

/** The phone for this one call: logged with the reason 回访, shown for a minute, nowhere kept. */
export function PhoneReveal({ number }: { number: string }) {
  const [hidden, setHidden] = useState(false)
  const reveal = useMutation({
    gcTime: 0,
    mutationFn: async () =>
      revealPhone(number, { field: 'phone', reasonCode: 'callback', reason: words.reason }, await newKey()),
    onSuccess: () => setHidden(false),
  })
  const value = hidden ? null : (reveal.data?.value ?? null)
  const [end, setEnd] = useState(0)
  useEffect(() => {
    if (!reveal.data?.value) return
    setEnd(clock.now().getTime() + limits.revealSeconds * 1000)
    const timer = setTimeout(() => setHidden(true), limits.revealSeconds * 1000)
    return () => clearTimeout(timer)
  }, [reveal.data])

  if (value)
    return (
      <Box live='polite'>
        <Paragraph id='call-phone' className='num strong'>
          {value}
        </Paragraph>
        <Paragraph tone='cap'>{words.seconds(time(new Date(end)))}</Paragraph>
      </Box>
    )
  const asked = reveal.data && !reveal.data.value && !hidden
  return (
    <Stack gap={2}>
      {asked && <Notice id='call-phone-asked'>{words.asked}</Notice>}
      {hidden && <Paragraph tone='sub'>{words.hidden}</Paragraph>}
      {reveal.error && (
        <Notice tone='danger' alert title={words.failed}>
          {reveal.error instanceof ApiError && !reveal.error.offline ? reveal.error.detail : text.offline}
        </Notice>
      )}
      <Box>
        <Button
          id='call-phone-open'
          icon='eye'
          loading={reveal.isPending}
          onPress={() => reveal.isPending || reveal.mutate()}
        >
          {asked ? words.again : words.open}
        </Button>
      </Box>
      <Paragraph tone='cap'>{words.logged}</Paragraph>
    </Stack>
  )
}
