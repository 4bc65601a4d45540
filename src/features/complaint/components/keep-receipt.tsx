import { useState } from 'react'
import type { Receipt } from '@contract/complaint/schema'
import { handReceipt, verificationRoutes } from '@/features/verification/public'
import { useRegion } from '@/shared/lib/region'
import { go } from '@/shared/platform/navigation'
import { saveTextFile } from '@/shared/platform/save-file'
import { saveTextPicture } from '@/shared/platform/picture'
import { Box, Button, ButtonRow, Card, Notice, Paragraph, PrivacySheet, showToast, Stack } from '@/shared/ui'
import { isSigned, receiptPicture, receiptText } from '../receipt-file'
import { text } from '../receipt-messages'

/** The signed receipt, kept as a picture or as a file; nothing of it stays on the device otherwise. */
export function KeepReceipt({ receipt }: { receipt: Receipt }) {
  const [failed, setFailed] = useState(false)
  const region = useRegion()
  if (!region || !isSigned(receipt)) return null
  const keep = (work: Promise<'copied' | void>, done: string) => {
    setFailed(false)
    work.then(
      (how) => showToast(how === 'copied' ? text.copied : done),
      () => setFailed(true),
    )
  }
  const whole = receiptText(region.code, receipt)
  const asFile = () => saveTextFile(`${text.fileName(receipt.number)}.json`, whole)
  const verify = () => {
    handReceipt(whole)
    go(verificationRoutes.check)
  }
  return (
    <Card as='section' title={text.heading} id='receipt-keep' foot={<Paragraph tone='cap'>{text.fileHint}</Paragraph>}>
      <Stack gap={3}>
        <Paragraph tone='sub'>
          {text.lead}
          {receipt.identity === 'anonymous' ? text.anonymous : text.personal}
        </Paragraph>
        <ButtonRow>
          <Button id='receipt-file' icon='document' onPress={() => keep(asFile(), text.savedFile)}>
            {text.file}
          </Button>
          <Button
            id='receipt-picture'
            icon='download'
            onPress={() => keep(saveTextPicture(receiptPicture(region.name, receipt)), text.savedPicture)}
          >
            {text.picture}
          </Button>
        </ButtonRow>
        {failed && (
          <Notice tone='warn' alert>
            {text.failed}
          </Notice>
        )}
        <Box>
          <Button id='receipt-check' look='link' onPress={verify}>
            {text.check}
          </Button>
        </Box>
      </Stack>
      {receipt.identity !== 'anonymous' && <PrivacySheet />}
    </Card>
  )
}
