import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { ReceiptView } from '../../components/receipt-view'
import { text } from '../../messages'
import { useKeptReceipt } from '../../use-filing'

const home = '/pages/home/index'

export default function ReceiptPage() {
  const kept = useKeptReceipt()
  const { receipt, lookupCode, codeSaved } = kept.value

  if (!receipt)
    return (
      <Screen title={text.receipt.bar}>
        <EmptyState
          title={text.receipt.none}
          text={text.receipt.noneText}
          icon='document'
          action={
            <Button id='receipt-home' look='primary' onPress={() => go(home)}>
              {text.receipt.home}
            </Button>
          }
        />
      </Screen>
    )

  const done = () => {
    kept.clear()
    go(home)
  }
  /** Leaving is not 完成: an anonymous code stays on the device until the person says it is kept. */
  const leave = () => (receipt.identity === 'anonymous' ? go(home) : done())
  return (
    <ReceiptView
      receipt={receipt}
      lookupCode={lookupCode}
      codeSaved={codeSaved}
      onSaved={(saved) => kept.patch({ codeSaved: saved })}
      onDone={done}
      onLeave={leave}
    />
  )
}
