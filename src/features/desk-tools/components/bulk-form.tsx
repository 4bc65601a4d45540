import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { BulkResult } from '@contract/desk-tools/schema'
import { limits } from '@contract/complaint/limits'
import { groundLabels, stateLabels } from '@contract/complaint/labels'
import { type State, type SupervisionGround, supervisionGrounds } from '@contract/complaint/states'
import { bulkActionLabels } from '@contract/desk-tools/labels'
import { type BulkAction, bulkActionsOf } from '@contract/desk-tools/limits'
import { attemptOf } from '@/shared/lib/attempt'
import type { Draft } from '@/shared/lib/draft-store'
import {
  Box,
  Field,
  ListRow,
  ListRows,
  Notice,
  QuestionForm,
  RadioCards,
  SectionHead,
  Select,
  TextArea,
  useQuestion,
} from '@/shared/ui'
import { sendBulk, unitList } from '../api'
import { type BulkForm as Form, checkBulk } from '../checks'
import { text } from '../messages'
import { type BulkDraft, bulkDraft } from '../public'
import { useSending } from '../use-sending'
import { Problem } from './problem'

const words = text.bulk
const notHandling = ['desk', 'supervision']
type Props = { role: 'dispatcher' | 'supervisor'; draft: Draft<BulkDraft>; onDone(result: BulkResult): void }

/** What is to be done, and why; a lost reply is asked for again without doing anything twice. */
export function BulkForm({ role, draft, onDone }: Props) {
  const client = useQueryClient()
  const units = useQuery(unitList()).data?.items ?? []
  const { tickets, action: chosen, unit, ground, grant, reason } = draft.value
  const question = useQuestion<Form>({
    initial: { action: chosen, unit, ground, grant, reason },
    check: checkBulk,
    onChange: draft.patch,
    onContinue: (form) =>
      send(async () => {
        const action = form.action as BulkAction
        const body = {
          action,
          tickets: tickets.map(({ number, version }) => ({ number, version })),
          reason: form.reason.trim(),
          ...(action === 'acceptDispatch' || action === 'dispatch' ? { unit: form.unit } : {}),
          ...(action === 'openSupervision' ? { ground: form.ground as SupervisionGround } : {}),
          ...(action === 'decideExtension' ? { grant: form.grant === 'yes' } : {}),
        }
        const tried = await attemptOf(bulkDraft.name, JSON.stringify(body))
        const result = await sendBulk(body, tried.key)
        tried.done()
        onDone(result)
        draft.clear()
        await client.invalidateQueries({ queryKey: ['desk'] })
      }),
  })
  const { sending, problem, send } = useSending(question.fail)
  const { values, errors, set } = question
  const action = values.action as BulkAction | ''
  const drop = (number: string) => draft.patch({ tickets: tickets.filter((one) => one.number !== number) })

  return (
    <QuestionForm
      bar={text.bar}
      title={words.title}
      hint={words.picked(tickets.length)}
      question={question}
      continueId='bulk-submit'
      continueLabel={problem?.offline ? words.again : words.submit(tickets.length)}
      busy={sending}
      busyLabel={words.busy}
    >
      {problem?.offline ? (
        <Notice id='bulk-lost' tone='warn' alert title={words.lost}>
          {words.lostText}
        </Notice>
      ) : (
        problem && <Problem error={problem} />
      )}
      <Field name='action' label={words.action} group error={errors.action}>
        <RadioCards
          name='action'
          value={values.action}
          options={bulkActionsOf[role].map((value) => ({ value, label: bulkActionLabels[value] }))}
          onChange={set('action')}
        />
      </Field>
      {(action === 'acceptDispatch' || action === 'dispatch') && (
        <Field name='unit' label={words.unit} error={errors.unit}>
          <Select
            value={values.unit}
            placeholder={words.unitPick}
            options={units
              .filter(({ kind }) => !notHandling.includes(kind))
              .map(({ code, name }) => ({ value: code, label: name }))}
            onChange={set('unit')}
          />
        </Field>
      )}
      {action === 'openSupervision' && (
        <Field name='ground' label={words.ground} group error={errors.ground}>
          <RadioCards
            name='ground'
            value={values.ground}
            options={supervisionGrounds.map((value) => ({ value, label: groundLabels[value] }))}
            onChange={set('ground')}
          />
        </Field>
      )}
      {action === 'decideExtension' && (
        <Field name='grant' label={words.grant} group error={errors.grant}>
          <RadioCards
            name='grant'
            value={values.grant}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
            onChange={set('grant')}
          />
        </Field>
      )}
      <Field
        name='reason'
        label={words.reason}
        hint={action === '' ? undefined : words.reasonHints[action]}
        error={errors.reason}
      >
        <TextArea value={values.reason} maxLength={limits.reason.max} rows={3} onInput={set('reason')} />
      </Field>
      <Box as='section'>
        <SectionHead title={words.list} />
        <ListRows label={words.list}>
          {tickets.map(({ number, title, state }) => (
            <ListRow
              key={number}
              plain
              title={title}
              desc={stateLabels[state as State]}
              action={{ id: `bulk-drop-${number}`, label: words.drop, onPress: () => drop(number) }}
            />
          ))}
        </ListRows>
      </Box>
    </QuestionForm>
  )
}
