import { useInfiniteQuery } from '@tanstack/react-query'
import { copyText } from '@/shared/platform/clipboard'
import { feedAddress } from '@/shared/platform/feed-address'
import { useListWindow } from '@/shared/platform/list-window'
import {
  Button,
  EmptyState,
  EndMark,
  ErrorState,
  ListRow,
  ListRows,
  OfflineNotice,
  Paragraph,
  PrivacySheet,
  Screen,
  showToast,
  Skeleton,
  Stack,
} from '@/shared/ui'
import { rootPages } from '../../api'
import { HowToCheck } from '../../components/how-to-check'
import { KeyList } from '../../components/key-list'
import { RootItem } from '../../components/root-item'
import { text } from '../../messages'
import { verificationRoutes } from '../../routes'

const words = text.roots

/** 每日公开的根: what anybody can keep today, to find out later whether the record was changed. */
export default function RootsPage() {
  const query = useInfiniteQuery(rootPages)
  const { pages, end } = useListWindow(query, 'roots')
  const items = query.data && pages.flatMap((page) => page.items)
  const subscribe = () => void copyText(feedAddress()).then(() => showToast(words.rssCopied))

  return (
    <Screen title={words.title}>
      <Stack>
        <Paragraph tone='sub'>{words.lead}</Paragraph>
        <OfflineNotice />
        <Button id='roots-rss' icon='share' onPress={subscribe}>
          {words.rss}
        </Button>
        <ListRows label={words.check}>
          <ListRow id='roots-check' icon='shield' title={words.check} to={verificationRoutes.check} />
        </ListRows>
        {!items &&
          (query.isError ? (
            <ErrorState error={query.error} onRetry={query.refetch} />
          ) : (
            <Skeleton cards={3} rows={2} />
          ))}
        {items?.length === 0 && <EmptyState icon='shield' title={words.empty} text={words.emptyText} />}
        {items?.map((root) => (
          <RootItem key={root.day} root={root} />
        ))}
        <EndMark id='roots-more' label={words.more} busyLabel={words.moreBusy} {...end} />
        <KeyList />
        <HowToCheck />
      </Stack>
      <PrivacySheet />
    </Screen>
  )
}
