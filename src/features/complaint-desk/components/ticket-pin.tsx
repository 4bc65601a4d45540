import { useState } from 'react'
import type { TicketView } from '@contract/complaint/schema'
import { copyText } from '@/shared/platform/clipboard'
import { canShowMap, showOnMap } from '@/shared/platform/map-view'
import { Button, Paragraph, showToast, Span } from '@/shared/ui'
import { text } from '../messages'

type Props = { pin: NonNullable<TicketView['pin']>; name: string; address: string }
const words = text.pin

/** The point the complainant put on the map: WeChat's map, or the figures for any other. */
export function TicketPin({ pin: { latitude, longitude }, name, address }: Props) {
  const [failed, setFailed] = useState(false)
  if (canShowMap())
    return (
      <Button id='ticket-map' look='link' small onPress={() => showOnMap({ latitude, longitude, name, address })}>
        {words.open}
      </Button>
    )
  const figures = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
  const copy = () =>
    copyText(figures).then(
      () => showToast(words.copied),
      () => setFailed(true),
    )
  return (
    <>
      <Span id='ticket-pin' className='num'>
        {figures}
      </Span>
      <Button id='ticket-pin-copy' look='link' small label={words.copyLabel} onPress={() => void copy()}>
        {words.copy}
      </Button>
      {failed && <Paragraph tone='cap'>{words.failed}</Paragraph>}
    </>
  )
}
