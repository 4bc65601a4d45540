import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { useRegion } from '@/shared/lib/region'
import { wechatLogin } from '@/shared/platform/login'
import { Box, Button, Card, Dialog, Paragraph, SectionHead, showToast, Stack } from '@/shared/ui'
import { accountKeys, bindOwnWechat, unbindWechat, wechatView } from '../api'
import { wechatText } from '../wechat-messages'
import { AskProblem } from './ask-problem'

const words = wechatText.binding

/** In the settings: the WeChat that signs in to this account. Nothing is drawn where it is neither bound nor can be. */
export function WechatBinding() {
  const client = useQueryClient()
  const offered = !!useRegion()?.wechat
  const query = useQuery(wechatView)
  const [leaving, setLeaving] = useState(false)
  const read = () => client.invalidateQueries({ queryKey: accountKeys.wechat() })
  const bind = useMutation({
    mutationFn: async () => bindOwnWechat(wechatLogin ? await wechatLogin() : ''),
    onSuccess: () => showToast(words.done),
    onSettled: read,
  })
  const unbind = useMutation({
    mutationFn: unbindWechat,
    onSuccess: () => {
      setLeaving(false)
      showToast(words.gone)
    },
    onSettled: read,
  })
  if (!query.data) return null
  const { boundAt } = query.data
  if (!boundAt && !(offered && wechatLogin)) return null

  return (
    <Box as='section'>
      <SectionHead title={words.title} />
      <Card>
        <Stack gap={3}>
          <Paragraph id='settings-wechat'>{boundAt ? words.bound : words.unbound}</Paragraph>
          <Paragraph tone='sub'>{boundAt ? words.since(dayTime(boundAt, clock.now())) : words.unboundHint}</Paragraph>
          <AskProblem error={bind.error} otherwise={wechatText.signIn.failed} />
          {boundAt ? (
            <Button id='settings-wechat-unbind' block onPress={() => setLeaving(true)}>
              {words.unbind}
            </Button>
          ) : (
            <Button
              id='settings-wechat-bind'
              block
              loading={bind.isPending}
              loadingLabel={words.binding}
              onPress={() => !bind.isPending && bind.mutate()}
            >
              {words.bind}
            </Button>
          )}
        </Stack>
      </Card>
      <Dialog
        open={leaving}
        title={words.dialog.title}
        onClose={() => setLeaving(false)}
        cancelLabel={words.dialog.keep}
        confirm={{
          id: 'settings-wechat-unbind-confirm',
          label: words.dialog.confirm,
          look: 'danger',
          loading: unbind.isPending,
          loadingLabel: words.dialog.busy,
          onPress: () => !unbind.isPending && unbind.mutate(),
        }}
      >
        <Stack gap={3}>
          <Paragraph>{words.dialog.text}</Paragraph>
          <AskProblem error={unbind.error} />
        </Stack>
      </Dialog>
    </Box>
  )
}
