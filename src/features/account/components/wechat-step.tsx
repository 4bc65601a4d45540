import { useRegion } from '@/shared/lib/region'
import { ActionBar, Button, Paragraph, QuestionHead, Screen, Stack } from '@/shared/ui'
import { text } from '../messages'
import { useWechatSignIn } from '../use-wechat-sign-in'
import { wechatText } from '../wechat-messages'
import { AskProblem } from './ask-problem'

type Props = { back: string | undefined; sms: boolean; onTicket(bindTicket: string): void; onSms(): void }

const words = wechatText.signIn

/** The first question inside WeChat. */
export function WechatStep({ back, sms, onTicket, onSms }: Props) {
  const anonymous = useRegion()?.anonymous !== false
  const entering = useWechatSignIn(back, onTicket)
  return (
    <Screen
      title={words.title}
      bar={text.signIn.bar}
      back
      plain
      ownHeading
      actionBar={
        <ActionBar>
          <Button
            id='sign-in-wechat'
            look='primary'
            block
            loading={entering.isPending}
            loadingLabel={words.going}
            onPress={() => !entering.isPending && entering.mutate()}
          >
            {words.go}
          </Button>
        </ActionBar>
      }
    >
      <Stack gap={6}>
        <QuestionHead title={words.title} hint={words.hint} />
        <AskProblem error={entering.error} otherwise={words.failed} />
        {sms && (
          <Button id='sign-in-by-sms' block onPress={onSms}>
            {words.sms}
          </Button>
        )}
        {anonymous && <Paragraph tone='sub'>{text.signIn.anonymous}</Paragraph>}
      </Stack>
    </Screen>
  )
}
