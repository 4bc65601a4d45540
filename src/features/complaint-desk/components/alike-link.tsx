import { groupDeskRoutes } from '@/features/groups-desk/public'
import { go } from '@/shared/platform/navigation'
import { Button } from '@/shared/ui'
import { alikeText as words } from '../alike-messages'

/** The way to where 并单 and publishing are decided. */
export const AlikeLink = ({ number }: { number: string }) => (
  <Button id='desk-alike-open' look='link' small onPress={() => go(groupDeskRoutes.group(number))}>
    {words.open}
  </Button>
)
