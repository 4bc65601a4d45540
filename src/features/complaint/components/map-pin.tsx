import { useState } from 'react'
import type { PlaceTree } from '@contract/region/schema'
import { limits } from '@contract/complaint/limits'
import { canPickOnMap, type PickedPoint, pickOnMap } from '@/shared/platform/location'
import { Button, ButtonRow, Notice, Paragraph, Stack } from '@/shared/ui'
import { text } from '../messages'
import { type Nearest, nearestTo, type Position } from '../nearest'

type Picked = { pin: Position; words: string; nearest: Nearest | null }
type Props = { tree: PlaceTree; pin: Position | null; onPick(picked: Picked): void; onRemove(): void }
const words = text.place

/** About a metre: finer says nothing about a place. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
const described = ({ name, address }: PickedPoint) =>
  [...(address + (address.includes(name) ? '' : name))].slice(0, limits.placeDetail.max).join('')

/** A point the person puts on the platform's map. Absent where the platform has none, and for 保密 and 匿名. */
export function MapPin({ tree, pin, onPick, onRemove }: Props) {
  const [offered] = useState(canPickOnMap)
  const [failed, setFailed] = useState(false)
  if (!offered) return null

  const pick = async () => {
    setFailed(false)
    try {
      const point = await pickOnMap()
      if (!point) return
      const at = { latitude: rounded(point.latitude), longitude: rounded(point.longitude) }
      onPick({ pin: at, words: described(point), nearest: nearestTo(at, tree) })
    } catch {
      setFailed(true)
    }
  }
  return (
    <Stack gap={2}>
      <Button id='file-map' look='quiet' block icon='map-pin' onPress={() => void pick()}>
        {words.map}
      </Button>
      {pin ? (
        <Notice
          id='file-pinned'
          tone='success'
          icon='map-pin'
          actions={
            <ButtonRow>
              <Button id='file-unpin' look='link' small onPress={onRemove}>
                {words.unpin}
              </Button>
            </ButtonRow>
          }
        >
          {words.pinned}
        </Notice>
      ) : (
        <Paragraph tone='cap'>{failed ? words.mapFailed : words.mapNote}</Paragraph>
      )}
    </Stack>
  )
}
