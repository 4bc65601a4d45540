import { useState } from 'react'
import { startFiling } from '@/features/complaint/public'
import { back, go } from '@/shared/platform/navigation'
import { Box, Button, ButtonRow, Card, Notice, Paragraph, Stack } from '@/shared/ui'
import { useCountAnswer } from '../api'
import { markCounted, wasCounted } from '../counted'
import { text } from '../messages'

const words = text.feedback
const home = '/pages/home/index'

/** Whether it helped: both answers stand side by side and weigh the same, and saying nothing is fine too. */
export function Feedback({ id, filing }: { id: string; filing: boolean }) {
  const count = useCountAnswer(id)
  const [said, setSaid] = useState<boolean | null>(null)
  const say = (helpful: boolean) => {
    setSaid(helpful)
    if (!wasCounted(id)) count.mutate(helpful, { onSuccess: () => markCounted(id) })
    if (filing && !helpful) back()
  }

  if (said !== null && !(filing && !said))
    return (
      <Box live='polite'>
        {filing ? (
          <Notice
            id='answer-solved'
            tone='success'
            title={words.solvedTitle}
            actions={
              <>
                <Button id='answer-home' look='link' small onPress={() => go(home)}>
                  {words.home}
                </Button>
                <Button id='answer-back' look='link' small onPress={() => back()}>
                  {words.back}
                </Button>
              </>
            }
          >
            {words.solvedText}
          </Notice>
        ) : (
          <Notice
            id='answer-thanks'
            tone='success'
            title={words.thanks}
            actions={
              !said && (
                <Button id='answer-file' look='link' small onPress={startFiling}>
                  {words.file}
                </Button>
              )
            }
          />
        )}
      </Box>
    )
  return (
    <Card as='section' title={words.question}>
      <Stack gap={3}>
        <ButtonRow>
          <Button id='answer-yes' onPress={() => say(true)}>
            {words.yes}
          </Button>
          <Button id='answer-no' onPress={() => say(false)}>
            {filing ? words.goOn : words.no}
          </Button>
        </ButtonRow>
        <Paragraph tone='cap'>{words.note}</Paragraph>
      </Stack>
    </Card>
  )
}
