import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskAnswer } from '@contract/knowledge/schema'
import { answerStateLabels } from '@contract/knowledge/labels'
import { clock } from '@/shared/lib/clock'
import { dayTime } from '@/shared/lib/format'
import { go, usePageParams } from '@/shared/platform/navigation'
import { useShownAgain } from '@/shared/platform/page-events'
import {
  ActionBar,
  Box,
  Button,
  ButtonRow,
  ErrorState,
  List,
  ListItem,
  Notice,
  Paragraph,
  Screen,
  SectionHead,
  showToast,
  Skeleton,
  Stack,
  Tag,
} from '@/shared/ui'
import { answerOf, decideAnswer, toolKeys } from '../../api'
import { AnswerContent } from '../../components/answer-content'
import { AnswerDecision } from '../../components/answer-decision'
import { Problem } from '../../components/problem'
import { ToolPage } from '../../components/tool-page'
import { text } from '../../messages'
import { deskToolsRoutes } from '../../public'
import { answerReaders } from '../../roles'
import { useSending } from '../../use-sending'

const words = text.answer

export default function DeskAnswerPage() {
  const { id = '' } = usePageParams()
  const query = useQuery(answerOf(id))
  useShownAgain(() => void (id && query.refetch()))
  return (
    <ToolPage title={words.title} back={deskToolsRoutes.answer(id)} roles={answerReaders}>
      {() =>
        query.data ? (
          <Shown answer={query.data} />
        ) : (
          <Screen title={words.title}>
            {query.isError ? (
              <ErrorState error={query.error} onRetry={query.refetch} />
            ) : (
              <Skeleton cards={2} rows={5} />
            )}
          </Screen>
        )
      }
    </ToolPage>
  )
}

/** What is published, what waits beside it, and what this person may do about it. */
function Shown({ answer }: { answer: DeskAnswer }) {
  const client = useQueryClient()
  const { sending, problem, send } = useSending()
  const [asking, ask] = useState<'return' | 'withdrawal' | null>(null)
  const may = (step: DeskAnswer['may'][number]) => answer.may.includes(step)
  const publish = () =>
    send(async () => {
      client.setQueryData(toolKeys.answer(answer.id), await decideAnswer(answer, 'publication'))
      void client.invalidateQueries({ queryKey: toolKeys.answers() })
      showToast(words.publishedDone)
    })
  const bar = (may('publish') || may('edit')) && (
    <ActionBar hint={may('publish') ? words.fourEyes : undefined}>
      {may('publish') ? (
        <Button
          id='answer-publish'
          look='primary'
          block
          loading={sending}
          loadingLabel={words.publishing}
          onPress={publish}
        >
          {words.publish}
        </Button>
      ) : (
        <Button id='answer-edit' look='primary' block onPress={() => go(deskToolsRoutes.editAnswer(answer.id))}>
          {words.edit}
        </Button>
      )}
    </ActionBar>
  )
  const now = clock.now()

  return (
    <Screen
      bar={words.bar}
      title={answer.question}
      lead={<Tag tone={answer.state === 'published' ? 'success' : 'plain'}>{answerStateLabels[answer.state]}</Tag>}
      actionBar={bar}
    >
      <Stack gap={4}>
        {problem && <Problem error={problem} />}
        {answer.outdated && <Notice tone='warn'>{text.answers.outdated}</Notice>}
        {answer.note && (
          <Notice tone='info' title={words.note}>
            {answer.note}
          </Notice>
        )}
        {answer.draft && <AnswerContent title={words.draft} content={answer.draft} />}
        {answer.published && <AnswerContent title={words.published} content={answer.published} />}
        {answer.helpful + answer.unhelpful > 0 && (
          <Paragraph tone='sub'>{`${words.counts}：${text.answers.counts(answer.helpful, answer.unhelpful)}`}</Paragraph>
        )}
        <ButtonRow>
          {may('sendBack') && (
            <Button id='answer-send-back' onPress={() => ask('return')}>
              {words.sendBack}
            </Button>
          )}
          {may('withdraw') && (
            <Button id='answer-withdraw' look='danger-line' onPress={() => ask('withdrawal')}>
              {words.withdraw}
            </Button>
          )}
        </ButtonRow>
        {answer.versions.length > 0 && (
          <Box as='section'>
            <SectionHead title={words.versions} />
            <List label={words.versions} className='stack'>
              {answer.versions.map(({ version, question, writtenBy, publishedBy, publishedAt }) => (
                <ListItem key={version}>
                  <Paragraph tone='cap'>
                    {words.meta(version, writtenBy, publishedBy, dayTime(publishedAt, now))}
                  </Paragraph>
                  <Paragraph>{question}</Paragraph>
                </ListItem>
              ))}
            </List>
          </Box>
        )}
      </Stack>
      {asking && <AnswerDecision answer={answer} step={asking} onClose={() => ask(null)} />}
    </Screen>
  )
}
