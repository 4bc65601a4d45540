import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { accountLimits } from '@contract/account/limits'
import type { SignInCode } from '@contract/account/schema'
import { ApiError } from '@/shared/lib/api-error'
import { clock } from '@/shared/lib/clock'
import { useRegion } from '@/shared/lib/region'
import { wechatLogin } from '@/shared/platform/login'
import { usePageParams } from '@/shared/platform/navigation'
import { requestCode } from '../../api'
import { CodeStep } from '../../components/code-step'
import { PhoneStep } from '../../components/phone-step'
import { WechatPhoneStep } from '../../components/wechat-phone-step'
import { WechatStep } from '../../components/wechat-step'
import { useSignIn } from '../../use-sign-in'

type Sent = { demoCode: string | null; resendFrom: Date }
const sentNow = ({ demoCode, resendInSeconds }: Pick<SignInCode, 'demoCode' | 'resendInSeconds'>): Sent => ({
  demoCode,
  resendFrom: new Date(clock.now().getTime() + resendInSeconds * 1000),
})

export default function SignInPage() {
  const { back } = usePageParams()
  const region = useRegion()
  const [bySms, setBySms] = useState(false)
  const [bindTicket, setBindTicket] = useState<string | null>(null)
  const [phone, setPhone] = useState('')
  const [sent, setSent] = useState<Sent | null>(null)
  const entering = useSignIn(back)
  const lost = useRef('')
  const asking = useMutation({
    gcTime: 0,
    mutationFn: async (to: string) => {
      try {
        return await requestCode(to)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.offline) lost.current = to
        // The code whose reply was lost is on its way: nobody has to wait until another one may be sent.
        if (error.code !== 'code_too_soon' || lost.current !== to) throw error
        return { demoCode: null, resendInSeconds: accountLimits.codeResendSeconds }
      }
    },
    onSuccess: (code) => setSent(sentNow(code)),
  })
  const ask = (to: string) => {
    if (asking.isPending) return
    setPhone(to)
    asking.mutate(to)
  }
  const byWechat = wechatLogin !== null && !!region?.wechat
  const toSms = { sms: region?.sms !== false, onSms: () => setBySms(true) }

  if (byWechat && !bySms)
    return bindTicket ? (
      <WechatPhoneStep back={back} bindTicket={bindTicket} {...toSms} onBack={() => setBindTicket(null)} />
    ) : (
      <WechatStep back={back} {...toSms} onTicket={setBindTicket} />
    )
  if (!sent)
    return (
      <PhoneStep
        phone={phone}
        sending={{ busy: asking.isPending, error: asking.error }}
        onPhone={ask}
        onBack={byWechat ? () => setBySms(false) : undefined}
      />
    )
  return (
    <CodeStep
      phone={phone}
      {...sent}
      asking={{ busy: asking.isPending, error: asking.error }}
      entering={{ busy: entering.isPending, error: entering.error }}
      onCode={(code) => !entering.isPending && entering.mutate({ phone, code, bindTicket })}
      onResend={() => ask(phone)}
      onOther={() => {
        entering.reset()
        setSent(null)
      }}
    />
  )
}
