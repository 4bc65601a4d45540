import { useEffect, useState } from 'react'
import { expectPrivacy } from '@/shared/platform/consent'
import { ActionBar, Button, Notice, OpenButton, PrivacySheet, QuestionHead, Screen, Stack } from '@/shared/ui'
import { text } from '../messages'
import { useWechatPhone } from '../use-wechat-sign-in'
import { wechatText } from '../wechat-messages'
import { AskProblem } from './ask-problem'

type Props = { back: string | undefined; bindTicket: string; sms: boolean; onSms(): void; onBack(): void }

const words = wechatText.phone

/** The second question, the first time only: whose account it is. Refusing WeChat's number leads to the code by SMS. */
export function WechatPhoneStep({ back, bindTicket, sms, onSms, onBack }: Props) {
  const [refused, setRefused] = useState(false)
  const entering = useWechatPhone(back, bindTicket)
  useEffect(() => expectPrivacy('phone'), [])
  const onPhone = (phoneCode: string | null) => {
    setRefused(phoneCode === null)
    if (phoneCode && !entering.isPending) entering.mutate(phoneCode)
  }
  return (
    <Screen
      title={words.title}
      bar={text.signIn.bar}
      back={onBack}
      plain
      ownHeading
      actionBar={
        <ActionBar>
          {entering.isPending ? (
            <Button id='sign-in-wechat-phone' look='primary' block loading loadingLabel={words.going}>
              {words.go}
            </Button>
          ) : (
            <OpenButton id='sign-in-wechat-phone' onPhone={onPhone}>
              {words.go}
            </OpenButton>
          )}
        </ActionBar>
      }
    >
      <Stack gap={6}>
        <QuestionHead title={words.title} hint={words.hint} />
        <AskProblem error={entering.error} />
        {refused && sms && <Notice id='sign-in-phone-refused' title={words.refused} />}
        {sms && (
          <Button id='sign-in-by-sms' block onPress={onSms}>
            {wechatText.signIn.sms}
          </Button>
        )}
      </Stack>
      <PrivacySheet />
    </Screen>
  )
}
