import { identityLabels } from '@contract/complaint/labels'
import { type Identity, identities } from '@contract/complaint/states'
import { Field, KeyValue, Notice, QuestionForm, RadioCards, Stack, TextInput, useQuestion } from '@/shared/ui'
import { text } from '../messages'
import { emptyDraft, type FilingDraft, identityIsFixed, mayNameUnit, stepLine } from '../model'
import { sentencesFor } from '../sentences'
import { ForElder } from './for-elder'
import { elderText } from '../elder-messages'
import { IdentityTable } from './identity-table'

type Answers = Pick<FilingDraft, 'identity' | 'name'>
type Props = {
  draft: FilingDraft
  /** The ways this region offers. */
  ways: readonly Identity[]
  /** Masked phone of the signed-in account. */
  phone: string | undefined
  staff: boolean
  continueLabel: string
  savedHint?: string
  onChange(answers: Answers): void
  onContinue(answers: Answers): void
}
const words = text.privacy

export function PrivacyQuestion({ draft, ways, phone, staff, continueLabel, savedHint, onChange, onContinue }: Props) {
  /** A way the region has switched off since the draft was written no longer counts as chosen. */
  const offered = (wanted: FilingDraft['identity']) => ways.find((way) => way === wanted) ?? ''
  const check = ({ identity, name }: Answers) =>
    sentencesFor('privacy', { ...emptyDraft, identity: offered(identity), name })
  const question = useQuestion<Answers>({
    initial: { identity: draft.identity, name: draft.name },
    check,
    onChange,
    onContinue,
  })
  const { values, errors, set } = question
  const identity = offered(values.identity)
  const byName = identity === 'named' || identity === 'confidential'
  const mustSignIn = byName && phone === undefined
  const fixed = identities.some((way) => identityIsFixed(draft, way))
  const options = ways.map((way) => ({
    value: way,
    label: identityLabels[way],
    hint: words.hints[way],
    disabled: identityIsFixed(draft, way),
  }))

  return (
    <QuestionForm
      bar={text.bar}
      title={words.title}
      hint={words.hint(ways.length)}
      step={stepLine('privacy')}
      question={question}
      continueId='file-continue'
      continueLabel={mustSignIn ? words.signIn : continueLabel}
      actionHint={mustSignIn ? (staff ? words.staff : words.signInFirst) : savedHint}
    >
      <ForElder helped={draft.helping && draft.helped} />
      {draft.helping !== '' && <Notice>{elderText.onlyNamed}</Notice>}
      {fixed && <Notice tone='warn'>{words.fixed}</Notice>}
      <Field name='identity' label={words.group} labelHidden error={errors.identity} group>
        <RadioCards
          id='file-identity'
          name='identity'
          value={identity}
          options={options}
          onChange={(way) => set('identity')(way as Identity)}
        />
      </Field>
      {identity !== '' && (
        <Stack>
          <IdentityTable identity={identity} />
          {mayNameUnit(draft.type) && <Notice>{draft.aboutUnit ? words.conflict : words.conflictUnnamed}</Notice>}
          {identity === 'anonymous' && (phone !== undefined || staff) && (
            <Notice icon='shield'>{words.signedInAnonymous}</Notice>
          )}
        </Stack>
      )}
      {byName && (
        <Field name='name' label={draft.helping ? elderText.name : words.name} error={errors.name}>
          <TextInput value={values.name} autoComplete='name' onInput={set('name')} onConfirm={question.submit} />
        </Field>
      )}
      {byName && phone !== undefined && <KeyValue rows={[{ key: words.phone, value: phone }]} />}
    </QuestionForm>
  )
}
