import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplateView } from '@contract/desk-tools/schema'
import { templateKindLabels } from '@contract/desk-tools/labels'
import { type TemplateKind, templateFields, templateKinds, toolLimits } from '@contract/desk-tools/limits'
import { attemptOf } from '@/shared/lib/attempt'
import { useDraft } from '@/shared/lib/draft-store'
import { back } from '@/shared/platform/navigation'
import {
  Box,
  Button,
  ButtonRow,
  Field,
  Notice,
  Paragraph,
  QuestionForm,
  RadioCards,
  showToast,
  TextArea,
  TextInput,
  useQuestion,
} from '@/shared/ui'
import { retireTemplate, saveTemplate, toolKeys } from '../api'
import { checkTemplate, type TemplateForm as Form } from '../checks'
import { text } from '../messages'
import { previewOf } from '../preview'
import { useSending } from '../use-sending'
import { Problem } from './problem'
import { TemplateVersions } from './template-versions'

const words = text.template
const options = templateKinds.map((value) => ({ value, label: templateKindLabels[value] }))

/** Writes a new template, or changes one; every saving is a version. */
export function TemplateForm({ template }: { template?: TemplateView }) {
  const client = useQueryClient()
  const name = `desk:template:${template?.id ?? 'new'}`
  const draft = useDraft<Form>(name, {
    kind: template?.kind ?? '',
    label: template?.label ?? '',
    body: template?.body ?? '',
  })
  const [round, setRound] = useState(0)
  const question = useQuestion<Form>({
    initial: draft.value,
    check: checkTemplate,
    onChange: draft.patch,
    onContinue: ({ kind, label, body }) =>
      send(async () => {
        const input = { kind: kind as TemplateKind, label: label.trim(), body: body.trim() }
        const tried = await attemptOf(name, JSON.stringify(input))
        await saveTemplate(input, tried.key, template)
        tried.done()
        draft.clear()
        await client.invalidateQueries({ queryKey: toolKeys.templates() })
        showToast(words.saved)
        back()
      }),
  })
  const { sending, problem, send } = useSending(question.fail)
  const { values, errors, set, patch } = question
  const insert = (field: string) => {
    patch({ body: `${values.body}{${field}}` })
    setRound((n) => n + 1)
  }
  const turn = (was: TemplateView) =>
    send(async () => {
      await retireTemplate(was)
      await client.invalidateQueries({ queryKey: toolKeys.templates() })
      showToast(was.retired ? words.restored : words.retired)
      back()
    })

  return (
    <QuestionForm
      bar={text.templates.title}
      title={template ? words.edit : words.create}
      question={question}
      continueId='template-save'
      continueLabel={words.save}
      busy={sending}
      busyLabel={words.saving}
      secondary={
        template && (
          <Button id='template-retire' block onPress={() => turn(template)}>
            {template.retired ? words.restore : words.retire}
          </Button>
        )
      }
    >
      {problem && <Problem error={problem} />}
      {template?.retired && <Notice tone='warn'>{words.retired}</Notice>}
      <Field name='kind' label={words.kind} group error={errors.kind}>
        <RadioCards name='kind' value={values.kind} options={options} onChange={set('kind')} />
      </Field>
      <Field name='label' label={words.label} hint={words.labelHint} error={errors.label}>
        <TextInput value={values.label} onInput={set('label')} />
      </Field>
      <Field name='body' label={words.body} hint={words.bodyHint} error={errors.body}>
        <TextArea key={round} value={values.body} maxLength={toolLimits.body.max} rows={6} onInput={set('body')} />
      </Field>
      <Box as='section' label={words.fields}>
        <ButtonRow>
          {templateFields.map((field) => (
            <Button key={field} id={`template-field-${field}`} small onPress={() => insert(field)}>
              {`{${field}}`}
            </Button>
          ))}
        </ButtonRow>
      </Box>
      {values.body.includes('{') && (
        <Notice tone='info' title={words.preview}>
          <Paragraph keepLines>{previewOf(values.body)}</Paragraph>
        </Notice>
      )}
      {template && <TemplateVersions versions={template.versions} />}
    </QuestionForm>
  )
}
