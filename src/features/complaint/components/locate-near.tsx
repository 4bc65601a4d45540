import type { PlaceTree, RegionView } from '@contract/region/schema'
import { Box, Button, Notice, Paragraph, Stack } from '@/shared/ui'
import { distance } from '../distance'
import { text } from '../messages'
import type { Nearest } from '../nearest'
import { type Located, useLocate } from '../use-locate'

type Props = { tree: PlaceTree; region: RegionView; onFound(nearest: Nearest): void }
const words = text.place

const said = (located: Located, { shortName }: RegionView) => {
  if ('nearest' in located) return words.found(located.nearest.name, distance(located.nearest.metres))
  return located.nothing === 'outside' ? words.outside(shortName) : words.noPosition[located.nothing]
}

/** Chooses the nearest community by where the phone is; a hint only, which stays open to change. Absent where it cannot work. */
export function LocateNear({ tree, region, onFound }: Props) {
  const { offered, busy, located, find } = useLocate(tree, onFound)
  if (!offered) return null
  return (
    <Stack gap={2}>
      <Button
        id='file-locate'
        look='quiet'
        block
        icon='location'
        loading={busy}
        loadingLabel={words.locating}
        onPress={() => void find()}
      >
        {words.locate(region.levels.community)}
      </Button>
      <Paragraph tone='cap'>{words.locateNote}</Paragraph>
      <Box live='polite'>
        {located && (
          <Notice id='file-located' tone={'nearest' in located ? 'success' : 'info'} icon='location'>
            {said(located, region)}
          </Notice>
        )}
      </Box>
    </Stack>
  )
}
