import { stateLabels } from '@contract/complaint/labels'
import { stageLabels } from '@contract/neighbours/labels'
import type { Suggestion } from '@contract/neighbours/schema'
import { casesRoutes } from '@/features/cases/public'
import { neighbourRoutes } from '@/features/neighbours/public'
import { go } from '@/shared/platform/navigation'
import { Box, Button, ButtonRow, Card, Notice, Paragraph, Stack, Tag } from '@/shared/ui'
import { useSupportKnown } from '../known'
import { text } from '../known-messages'
import type { FilingDraft } from '../model'

type Props = {
  suggestion: Suggestion
  nameless: boolean
  maySupport: boolean
  joined: boolean
  onJoin(joins: FilingDraft['joins']): void
  onOther(): void
}

/** One at a time: see how it goes, support it, have one's own handled along with it, or say that it is something else. */
export function KnownCard({ suggestion, nameless, maySupport, joined, onJoin, onOther }: Props) {
  const { problem, own, reasons } = suggestion
  const support = useSupportKnown()
  const supported = suggestion.supported === true || support.isSuccess
  const word = problem ? stageLabels[problem.stage] : own ? stateLabels[own.state] : ''
  const see = problem
    ? neighbourRoutes.problem(problem.id, nameless ? 'nameless' : 'filing')
    : casesRoutes.detail(own?.number ?? '')

  return (
    <Card as='section' look='soft' id='file-known' title={problem ? text.known : text.own}>
      <Stack gap={3}>
        <Paragraph className='strong'>{problem?.title ?? own?.title}</Paragraph>
        <Box>
          <Tag tone='turn'>{word}</Tag>
        </Box>
        <Paragraph tone='cap'>
          {text.reasons(reasons)}
          {problem && text.supporters(problem.supporters + (support.isSuccess && !suggestion.supported ? 1 : 0))}
        </Paragraph>
        {supported && <Paragraph>{text.supported}</Paragraph>}
        {support.isError && (
          <Notice id='known-fault' tone='warn' alert>
            {text.supportFailed}
          </Notice>
        )}
        {joined && <Paragraph>{text.joined}</Paragraph>}
        <ButtonRow>
          <Button id='known-see' small onPress={() => go(see)}>
            {problem ? text.see : text.seeOwn}
          </Button>
          {problem && maySupport && !supported && (
            <Button
              id='known-support'
              small
              loading={support.isPending}
              loadingLabel={text.supporting}
              onPress={() => support.isPending || support.mutate(problem.id)}
            >
              {text.support}
            </Button>
          )}
          {problem && (
            <Button
              id='known-join'
              small
              onPress={() => onJoin(joined ? null : { id: problem.id, title: problem.title })}
            >
              {joined ? text.unjoin : text.join}
            </Button>
          )}
          <Button id='known-other' look='quiet' small onPress={onOther}>
            {text.other}
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}
