import { knowledgeRoutes } from '@/features/knowledge/public'
import { ListRow, ListRows, Screen, Stack } from '@/shared/ui'
import { ToolPage } from '../../components/tool-page'
import { text } from '../../messages'
import { deskToolsRoutes } from '../../public'
import { answerReaders, exporters, templateReaders } from '../../roles'

const words = text.tools

/** What helps a desk besides its tickets; a role sees what it may use. */
export default function ToolsPage() {
  return (
    <ToolPage title={words.title} back={deskToolsRoutes.tools} roles={templateReaders}>
      {({ role }) => (
        <Screen title={words.title}>
          <Stack>
            <ListRows label={words.title}>
              <ListRow id='tools-templates' icon='document' {...words.templates} to={deskToolsRoutes.templates} />
              {answerReaders.includes(role) && (
                <ListRow id='tools-answers' icon='list' {...words.answers} to={deskToolsRoutes.answers} />
              )}
              {exporters.includes(role) && (
                <ListRow id='tools-export' icon='download' {...words.export} to={deskToolsRoutes.export} />
              )}
              <ListRow id='tools-read' icon='eye' {...words.read} to={knowledgeRoutes.list} />
            </ListRows>
          </Stack>
        </Screen>
      )}
    </ToolPage>
  )
}
