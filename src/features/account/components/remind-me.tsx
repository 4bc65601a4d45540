import { messageKindLabels, type MessageKind } from '@contract/wechat/labels'
import { useRegion } from '@/shared/lib/region'
import { askForMessages } from '@/shared/platform/subscribe'
import { Button, Card, Paragraph, Stack } from '@/shared/ui'
import { offersOf, useReminders } from '../use-reminders'
import { wechatText } from '../wechat-messages'
import { AskProblem } from './ask-problem'

type Props = {
  id: string
  /** What may still happen to the matter; at most three are asked for at once. */
  kinds: readonly MessageKind[]
}

const words = wechatText.remind

/** 微信提醒我: never by itself, only where somebody looks at a matter of their own. Nothing is drawn where there is no WeChat. */
export function RemindMe({ id, kinds }: Props) {
  const offers = offersOf(useRegion()?.wechat, kinds)
  const remind = useReminders(offers)
  if (!askForMessages || offers.length === 0) return null
  const agreed = remind.data
  return (
    <Card as='section' title={words.title}>
      <Stack gap={3}>
        {agreed ? (
          <Paragraph id={`${id}-outcome`}>
            {agreed.length > 0 ? words.done(agreed.map((kind) => messageKindLabels[kind]).join('、')) : words.none}
          </Paragraph>
        ) : (
          <>
            <Paragraph>{words.text}</Paragraph>
            <Paragraph tone='sub'>{words.binds}</Paragraph>
          </>
        )}
        <AskProblem error={remind.error} otherwise={wechatText.signIn.failed} />
        {!agreed?.length && (
          <Button
            id={id}
            icon='bell'
            block
            loading={remind.isPending}
            loadingLabel={words.going}
            onPress={() => !remind.isPending && remind.mutate()}
          >
            {words.go}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
