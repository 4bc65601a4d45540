import { hotline } from '@/shared/lib/region'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { text } from './messages'

/** For an old code or a mistyped address. */
export default function NotFoundPage() {
  return (
    <Screen title={text.title} back={false}>
      <EmptyState
        icon='search'
        title={text.why}
        text={text.hotline(hotline())}
        action={
          <Button id='not-found-home' look='primary' onPress={() => go('/pages/home/index')}>
            {text.home}
          </Button>
        }
      />
    </Screen>
  )
}
