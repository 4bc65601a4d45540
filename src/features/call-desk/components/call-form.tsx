import type { CategoryTree, PlaceTree } from '@contract/region/schema'
import { typeLabels } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import { type Identity, ticketTypes, type TicketType } from '@contract/complaint/states'
import { findPersonalNumbers } from '@/features/complaint/public'
import { ApiError } from '@/shared/lib/http'
import { time } from '@/shared/lib/format'
import {
  ActionBar,
  Box,
  Button,
  Card,
  Chips,
  ErrorSummary,
  Field,
  Notice,
  Screen,
  Stack,
  TextArea,
  TextInput,
} from '@/shared/ui'
import { text } from '../call-messages'
import type { useCall } from '../use-call'
import './call.scss'
import { CategoryPart } from './category-part'
import { CodePart } from './code-part'
import { PersonPart } from './person-part'
import { PlacePart } from './place-part'

type Props = {
  form: ReturnType<typeof useCall>
  tables: { categories: CategoryTree; places: PlaceTree }
  ways: readonly Identity[]
}
const types = ticketTypes.map((value) => ({ value, label: typeLabels[value] }))

/** 来电登记 on one screen: what it is about on the left, who tells it on the right. */
export function CallForm({ form, tables, ways }: Props) {
  const { call, errors, change, questions, secret, file } = form
  const summary = Object.entries(errors).flatMap(([name, message]) => (message ? [{ name, message }] : []))
  const found = [...new Set(findPersonalNumbers(`${call.title}\n${call.story}`).map(({ kind }) => text.kinds[kind]))]
  const { error } = file
  const reused = error instanceof ApiError && error.code === 'idempotency_key_reused'
  const bar = (
    <ActionBar hint={form.draft.savedAt ? text.saved(time(form.draft.savedAt)) : text.confirm} split='1-2'>
      <Button id='call-clear' look='quiet' onPress={form.clear}>
        {text.clear}
      </Button>
      <Button
        id='call-submit'
        look='primary'
        block
        loading={file.isPending}
        loadingLabel={text.submitting}
        onPress={form.submit}
      >
        {text.submit}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.title} bar={text.desk} caption={text.lead} wide actionBar={bar}>
      <Box className='call'>
        <Stack>
          {summary.length > 0 && <ErrorSummary errors={summary} attempt={form.attempt} />}
          {error && summary.length === 0 && (
            <Notice id='call-problem' tone='danger' alert title={reused ? text.reusedTitle : text.failed}>
              {reused ? text.reused : error instanceof ApiError && !error.offline ? error.detail : text.offline}
            </Notice>
          )}
          <Box className='call__cols'>
            <Box className='call__col'>
              <Card as='section' title={text.matter}>
                <Stack gap={4}>
                  <Field name='type' label={text.type} error={errors.type} group>
                    <Chips
                      id='call-type'
                      label={text.type}
                      options={types}
                      value={call.type}
                      onChange={(type) => change({ type: type as TicketType })}
                    />
                  </Field>
                  <CategoryPart tree={tables.categories} value={call} error={errors.category} onChange={change} />
                  <Field name='title' label={text.titleLabel} error={errors.title}>
                    <TextInput value={call.title} onInput={(title) => change({ title })} />
                  </Field>
                  <Field name='story' label={text.story} error={errors.story}>
                    <TextArea
                      value={call.story}
                      rows={8}
                      maxLength={limits.story.max}
                      onInput={(story) => change({ story })}
                    />
                  </Field>
                  {found.length > 0 && (
                    <Notice id='call-personal' tone='warn'>
                      {text.personal(found.join('、'))}
                    </Notice>
                  )}
                  {(questions ?? []).map((one, n) => (
                    <Field
                      key={one.text}
                      name={n === 0 ? 'answers' : `answer-${n}`}
                      label={one.text}
                      optional={one.optional}
                      error={n === 0 ? errors.answers : undefined}
                    >
                      <TextInput
                        value={call.answers[one.text] ?? ''}
                        onInput={(answer) => change({ answers: { ...call.answers, [one.text]: answer } })}
                      />
                    </Field>
                  ))}
                  <Field name='happened' label={text.happened} error={errors.happened} optional>
                    <TextInput value={call.happened} onInput={(happened) => change({ happened })} />
                  </Field>
                </Stack>
              </Card>
            </Box>
            <Box className='call__col'>
              <Stack>
                <Card as='section' title={text.where}>
                  <PlacePart tree={tables.places} call={call} errors={errors} onChange={change} />
                </Card>
                <Card as='section' title={text.person}>
                  <PersonPart call={call} ways={ways} errors={errors} onChange={change} />
                </Card>
                {form.anonymous && (
                  <CodePart {...secret} error={errors.read} onRead={secret.setRead} onDraw={secret.draw} />
                )}
              </Stack>
            </Box>
          </Box>
        </Stack>
      </Box>
    </Screen>
  )
}
