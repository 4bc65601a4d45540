import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { caseRef, casesRoutes } from '@/features/cases/public'
import { moveOn } from '@/shared/platform/finish-at'
import { go } from '@/shared/platform/navigation'
import { Button, EmptyState, Screen } from '@/shared/ui'
import { ReceiptView } from '../../components/receipt-view'
import { text } from '../../messages'
import { useKeptReceipt } from '../../use-filing'

const home = '/pages/home/index'

export default function ReceiptPage() {
  const kept = useKeptReceipt()
  const { clear } = kept
  // Gone on to the case: the receipt is put away once nobody looks at it any more.
  const seen = useRef(false)
  const putAway = useCallback(() => {
    if (seen.current) clear()
  }, [clear])
  useDidHide(putAway)
  useEffect(() => putAway, [putAway])
  const { receipt, lookupCode, codeSaved, photos, helping } = kept.value

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
      photos={photos}
      onSaved={(saved) => kept.patch({ codeSaved: saved })}
      onDone={done}
      onSee={() => {
        seen.current = true
        moveOn(casesRoutes.detail(caseRef(receipt.number, helping)))
      }}
      onLeave={leave}
    />
  )
}
