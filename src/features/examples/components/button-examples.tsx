import { useState } from 'react'
import { ActionBar, Box, Button, ButtonRow, Paragraph, showToast } from '@/shared/ui'
import { text } from '../messages'
import { DialogExample } from './dialog-example'
import { Example } from './example'
import { SheetExample } from './sheet-example'

const words = text.buttons

export function ButtonExamples() {
  const [busy, setBusy] = useState(false)
  return (
    <>
      <Example title={words.title} note={words.note}>
        <Button id='button-primary' look='primary' block>
          {words.primary}
        </Button>
        <Button look='secondary' block>
          {words.secondary}
        </Button>
        <Button look='quiet' block>
          {words.quiet}
        </Button>
        <ButtonRow>
          <Button look='danger'>{words.danger}</Button>
          <Button look='danger-line'>{words.dangerLine}</Button>
        </ButtonRow>
        <Paragraph tone='sub'>{words.reason}</Paragraph>
        <Button id='button-off' look='primary' block disabled disabledReason={words.reason}>
          {words.off}
        </Button>
        <Button id='button-busy' look='primary' block loading={busy} onPress={() => setBusy(true)}>
          {words.works}
        </Button>
        <Button look='primary' block loading>
          {words.works}
        </Button>
        <Box className='line line--wrap'>
          <Button look='link'>{words.link}</Button>
          <Button small>{words.small}</Button>
          <Button look='link' icon='refresh'>
            {words.icon}
          </Button>
        </Box>
      </Example>
      <Example title={text.bars.title} note={text.bars.note}>
        <Box className='example__bar'>
          <ActionBar hint={text.bars.hint}>
            <Button look='primary' block>
              {text.bars.on}
            </Button>
          </ActionBar>
        </Box>
        <Box className='example__bar'>
          <ActionBar>
            {text.bars.three.map((name, at) => (
              <Button key={name} look={(['quiet', 'secondary', 'primary'] as const)[at]}>
                {name}
              </Button>
            ))}
          </ActionBar>
        </Box>
      </Example>
      <Example title={text.toast.title} note={text.toast.note}>
        <Button id='show-toast' block onPress={() => showToast(text.toast.words)}>
          {text.toast.show}
        </Button>
      </Example>
      <Example title={text.dialog.title} note={text.dialog.note}>
        <DialogExample />
      </Example>
      <Example title={text.sheet.title} note={text.sheet.note}>
        <SheetExample />
      </Example>
    </>
  )
}
