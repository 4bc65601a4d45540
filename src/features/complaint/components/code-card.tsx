import { useState } from 'react'
import { code as grouped } from '@/shared/lib/format'
import { copyText } from '@/shared/platform/clipboard'
import { saveTextPicture } from '@/shared/platform/picture'
import {
  Box,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  CodeDisplay,
  Field,
  Heading,
  Notice,
  Paragraph,
  PrivacySheet,
  showToast,
  Tag,
} from '@/shared/ui'
import { text } from '../messages'
import './code-card.scss'

type Props = { code: string; mark: string; saved: boolean; error?: string; onSaved(saved: boolean): void }
const words = text.code

/** 查询码 with two ways to keep it, and the gate: nothing goes on before the person says it is kept. */
export function CodeCard({ code, mark, saved, error, onSaved }: Props) {
  const [failed, setFailed] = useState(false)
  const keep = (work: Promise<void>, done: string) => {
    setFailed(false)
    work.then(
      () => showToast(done),
      () => setFailed(true),
    )
  }
  const { title, lines, file } = words.picture

  return (
    <Card as='section' look='turn' id='lookup-code'>
      <Box className='code-card__head'>
        <Heading level={2} className='card__title'>
          {words.heading}
        </Heading>
        <Tag tone='turn' icon='eye'>
          {mark}
        </Tag>
      </Box>
      <Box className='code-card__code'>
        <CodeDisplay id='lookup-code-digits' code={code} label={words.heading} big />
      </Box>
      <Paragraph tone='sub'>{words.only}</Paragraph>
      <Box className='code-card__acts'>
        <ButtonRow>
          <Button
            id='code-picture'
            icon='download'
            onPress={() =>
              keep(saveTextPicture({ title, lines: lines(grouped(code)), fileName: file }), words.savedPicture)
            }
          >
            {words.save}
          </Button>
          <Button id='code-copy' icon='document' onPress={() => keep(copyText(code), words.copied)}>
            {words.copy}
          </Button>
        </ButtonRow>
      </Box>
      {failed && (
        <Notice tone='warn' alert>
          {words.failed}
        </Notice>
      )}
      <Field name='lookupCode' label={words.gate} labelHidden error={error} group>
        <Checkbox id='code-saved' checked={saved} onChange={onSaved} label={words.gate} bare />
      </Field>
      <PrivacySheet />
    </Card>
  )
}
