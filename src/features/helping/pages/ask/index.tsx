import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { HelpRequested } from '@contract/helping/schema'
import type { Relation } from '@contract/helping/states'
import { SignInPrompt } from '@/features/account/public'
import { useSession } from '@/shared/lib/session'
import { replace } from '@/shared/platform/navigation'
import { Screen, showToast } from '@/shared/ui'
import { askToHelp, confirmHelp, helpingKeys } from '../../api'
import { AskForm } from '../../components/ask-form'
import { CodeForm } from '../../components/code-form'
import { text } from '../../messages'
import { type Asking, digitsOf, nothingAsked } from '../../model'
import { helpingRoutes } from '../../routes'

export default function AskToHelpPage() {
  const client = useQueryClient()
  const signedIn = useSession() !== null
  const [asking, setAsking] = useState<Asking>(nothingAsked)
  const [sent, setSent] = useState<HelpRequested | null>(null)
  const ask = useMutation({
    gcTime: 0,
    mutationFn: ({ phone, relation, days }: Asking) =>
      askToHelp({ phone: digitsOf(phone), relation: relation as Relation, days: Number(days) }),
    onSuccess: setSent,
  })
  const enter = useMutation({
    gcTime: 0,
    mutationFn: ({ id, code }: { id: string; code: string }) => confirmHelp(id, code),
    onSuccess: (consent) => {
      void client.invalidateQueries({ queryKey: helpingKeys.all })
      showToast(text.code.done)
      replace(helpingRoutes.one(consent.id))
    },
  })

  if (!signedIn)
    return (
      <Screen title={text.ask.bar}>
        <SignInPrompt back={helpingRoutes.ask} />
      </Screen>
    )
  if (!sent)
    return (
      <AskForm
        initial={asking}
        sending={{ busy: ask.isPending, error: ask.error }}
        onAsk={(next) => {
          if (ask.isPending) return
          setAsking(next)
          ask.mutate(next)
        }}
      />
    )
  return (
    <CodeForm
      phone={digitsOf(asking.phone)}
      demoCode={sent.demoCode}
      asking={{ busy: ask.isPending, error: ask.error }}
      entering={{ busy: enter.isPending, error: enter.error }}
      onCode={(code) => !enter.isPending && enter.mutate({ id: sent.id, code })}
      onAgain={() => !ask.isPending && ask.mutate(asking, { onSuccess: () => showToast(text.code.sent) })}
      onOther={() => {
        enter.reset()
        ask.reset()
        setSent(null)
      }}
    />
  )
}
