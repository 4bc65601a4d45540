import { outcomeLabels } from '@contract/complaint/labels'
import { limits } from '@contract/complaint/limits'
import { outcomes } from '@contract/complaint/states'
import { Field, Notice, RadioCards, Stack, TextArea } from '@/shared/ui'
import { text } from '../../messages'
import { signersOf } from '../../model'
import { sentBackReply } from '../../sent-back'
import { type FieldsProps, nameOf } from './fields-props'
import { OpinionQuotes } from './opinion-quotes'
import { PromiseFields } from './promise-fields'

const options = outcomes.map((value) => ({ value, label: outcomeLabels[value] }))

/** 答复: outcome, text, dated promises; says who has to sign it first. */
export function ReplyFields({ ticket, values, faults, patch }: FieldsProps) {
  const signers = signersOf(values.outcome, ticket.returns)
  const back = sentBackReply(ticket)
  const open = ticket.promises.filter(({ state }) => state === 'open').length
  return (
    <Stack gap={4}>
      {back && (
        <Notice id='act-sent-back' tone='warn' title={text.fields.sentBack}>
          {back.reason}
        </Notice>
      )}
      <Field name={nameOf('outcome')} label={text.fields.outcome} group error={faults.outcome}>
        <RadioCards
          name={nameOf('outcome')}
          value={values.outcome}
          options={options}
          onChange={(outcome) => patch({ outcome: outcome as typeof values.outcome })}
        />
      </Field>
      {signers.includes('head') && (
        <Notice tone='info' id='act-head-signs'>
          {text.fields.headSigns}
        </Notice>
      )}
      {signers.includes('supervisor') && (
        <Notice tone='info' id='act-supervisor-signs'>
          {text.fields.supervisorSigns}
        </Notice>
      )}
      <OpinionQuotes
        ticket={ticket}
        onQuote={(words) => patch({ text: [values.text, words].filter(Boolean).join('\n') })}
      />
      <Field name={nameOf('text')} label={text.fields.reply} hint={text.fields.replyHint} error={faults.text}>
        <TextArea
          value={values.text}
          maxLength={limits.reply.max}
          rows={8}
          onInput={(words) => patch({ text: words })}
        />
      </Field>
      <PromiseFields
        values={values}
        faults={faults}
        patch={patch}
        max={limits.promises - open}
        addLabel={text.fields.addPromise}
      />
    </Stack>
  )
}
