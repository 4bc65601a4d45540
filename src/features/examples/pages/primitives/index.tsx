import { Box, ListRow, ListRows, Screen, Stack, Tabs } from '@/shared/ui'
import { ButtonExamples } from '../../components/button-examples'
import { ChoiceExamples } from '../../components/choice-examples'
import { ContentExamples } from '../../components/content-examples'
import { FieldExamples } from '../../components/field-examples'
import { FigureExamples } from '../../components/figure-examples'
import { MessageExamples } from '../../components/message-examples'
import { TimeExamples } from '../../components/time-examples'
import { groups, isGroup } from '../../groups'
import { text } from '../../messages'
import { examplesRoutes } from '../../routes'
import { useNamedPart } from '../../use-named-part'

const examples = {
  buttons: ButtonExamples,
  fields: FieldExamples,
  choices: ChoiceExamples,
  times: TimeExamples,
  content: ContentExamples,
  messages: MessageExamples,
  figures: FigureExamples,
}
const tabs = groups.map((group) => ({ value: group, label: text.tabs[group] }))

/** Every primitive in every state, for the eye and for the tests. */
export default function PrimitivesPage() {
  const [group, turn] = useNamedPart('group', isGroup, 'buttons')
  const Examples = examples[group]
  return (
    <Screen wide bar={text.bar} title={text.groups[group]} caption={text.lead}>
      <Stack gap={6}>
        <Tabs id='group' label={text.nav} value={group} onChange={turn} tabs={tabs} />
        <Box className='examples'>
          <Examples />
        </Box>
        <ListRows label={text.more}>
          <ListRow id='to-states' title={text.states.bar} desc={text.moreDesc.states} to={examplesRoutes.states} />
          <ListRow id='to-list' title={text.list.bar} desc={text.moreDesc.list} to={examplesRoutes.list} />
          <ListRow id='to-desk' title={text.desk.title} desc={text.moreDesc.desk} to={examplesRoutes.desk} />
        </ListRows>
      </Stack>
    </Screen>
  )
}
