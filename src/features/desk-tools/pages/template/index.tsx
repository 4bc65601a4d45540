import { useQuery } from '@tanstack/react-query'
import { templateKindLabels } from '@contract/desk-tools/labels'
import { usePageParams } from '@/shared/platform/navigation'
import { Card, ErrorState, Paragraph, Screen, Skeleton, Stack } from '@/shared/ui'
import { templateOf } from '../../api'
import { TemplateForm } from '../../components/template-form'
import { TemplateVersions } from '../../components/template-versions'
import { ToolPage } from '../../components/tool-page'
import { text } from '../../messages'
import { deskToolsRoutes } from '../../public'
import { templateReaders } from '../../roles'

/** A template to change or, for who may not, to read. */
export default function TemplatePage() {
  const { id = '' } = usePageParams()
  return (
    <ToolPage title={text.template.view} back={deskToolsRoutes.template(id || undefined)} roles={templateReaders}>
      {() => (id ? <Known id={id} /> : <TemplateForm />)}
    </ToolPage>
  )
}

function Known({ id }: { id: string }) {
  const query = useQuery(templateOf(id))
  const template = query.data
  if (template?.mine) return <TemplateForm key={template.version} template={template} />
  return (
    <Screen bar={text.templates.title} title={template?.label ?? text.template.view}>
      {!template &&
        (query.isError ? <ErrorState error={query.error} onRetry={query.refetch} /> : <Skeleton cards={2} rows={4} />)}
      {template && (
        <Stack>
          <Card as='section' title={templateKindLabels[template.kind]}>
            <Paragraph keepLines>{template.body}</Paragraph>
          </Card>
          <TemplateVersions versions={template.versions} />
        </Stack>
      )}
    </Screen>
  )
}
