import { Button, Card, Checkbox, CodeDisplay, Field, Notice, Paragraph, Stack } from '@/shared/ui'
import { text } from '../call-messages'

type Props = {
  code: string
  unable: boolean
  read: boolean
  error?: string
  onRead(read: boolean): void
  onDraw(): void
}
const words = text.code

/** The code to read out, with its gate; it lives on this screen only. */
export function CodePart({ code, unable, read, error, onRead, onDraw }: Props) {
  return (
    <Card as='section' look='turn' title={words.title} id='call-code'>
      <Stack gap={3}>
        {unable && <Notice tone='warn'>{words.unable}</Notice>}
        {code && <CodeDisplay id='call-code-digits' code={code} label={words.title} big />}
        <Paragraph tone='sub'>{words.hint}</Paragraph>
        {unable && (
          <Button id='call-code-draw' onPress={onDraw}>
            {words.draw}
          </Button>
        )}
        <Field name='read' label={words.gate} labelHidden error={error} group>
          <Checkbox id='call-code-read' checked={read} onChange={onRead} label={words.gate} bare />
        </Field>
      </Stack>
    </Card>
  )
}
