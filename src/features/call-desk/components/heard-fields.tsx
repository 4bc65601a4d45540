import { limits } from '@contract/complaint/limits'
import { Checkbox, Chips, Field, type FieldErrors, RadioCards, RatingScale, TextArea } from '@/shared/ui'
import { text } from '../back-messages'
import { type Heard, isBad, levels, reasonsOf, type YesNo } from '../back-model'

type Props = { heard: Heard; errors: FieldErrors<Heard>; mayRedo: boolean; onChange(part: Partial<Heard>): void }
const yesNo = (words: { yes: string; no: string }) => [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
]
const scale = levels.map(({ value, label }) => ({ value, label, note: text.points(value) }))

/** The questions of 回访 in the words the person would read themselves, and whether it is to be done again. */
export function HeardFields({ heard, errors, mayRedo, onChange }: Props) {
  return (
    <>
      <Field name='responded' label={text.responded} error={errors.responded} group>
        <RadioCards
          name='responded'
          value={heard.responded}
          options={yesNo(text.respondedOptions)}
          onChange={(value) => onChange({ responded: value as YesNo })}
        />
      </Field>
      <Field name='solved' label={text.solved} error={errors.solved} group>
        <RadioCards
          name='solved'
          value={heard.solved}
          options={yesNo(text.solvedOptions)}
          onChange={(value) => onChange({ solved: value as YesNo })}
        />
      </Field>
      <Field name='satisfaction' label={text.satisfaction} error={errors.satisfaction} group>
        <RatingScale
          name='satisfaction'
          label={text.satisfaction}
          value={heard.satisfaction}
          levels={scale}
          onChange={(satisfaction) => onChange({ satisfaction, reasons: [] })}
        />
      </Field>
      {heard.satisfaction > 0 && (
        <Field name='reasons' label={isBad(heard) ? text.reasonsBad : text.reasons} error={errors.reasons} group>
          <Chips
            id='reason'
            label={text.reasons}
            multiple
            options={reasonsOf(heard.satisfaction)}
            value={heard.reasons}
            onChange={(reasons) => onChange({ reasons })}
          />
        </Field>
      )}
      <Field name='text' label={text.words} optional error={errors.text}>
        <TextArea
          value={heard.text}
          maxLength={limits.ratingText.max}
          rows={3}
          onInput={(words) => onChange({ text: words })}
        />
      </Field>
      {mayRedo && (
        <Checkbox
          id='call-redo'
          checked={heard.wantsRedo}
          label={text.redo}
          hint={text.redoHint}
          onChange={(wantsRedo) => onChange({ wantsRedo })}
        />
      )}
      {mayRedo && heard.wantsRedo && (
        <Field name='redo' label={text.redoReason} error={errors.redo}>
          <TextArea value={heard.redo} maxLength={limits.reason.max} rows={3} onInput={(redo) => onChange({ redo })} />
        </Field>
      )}
    </>
  )
}
