import { limits } from '@contract/complaint/limits'
import { clock } from '@/shared/lib/clock'
import { isoDay } from '@/shared/lib/format'
import { Box, Button, DateInput, Field, Stack, TextInput } from '@/shared/ui'
import { text } from '../../messages'
import { newPromise, type PromiseDraft } from '../../model'
import { type FieldsProps, nameOf } from './fields-props'

type Props = Pick<FieldsProps, 'values' | 'faults' | 'patch'> & { max: number; addLabel: string }

const tomorrow = () => isoDay(new Date(clock.now().getTime() + 86_400_000))

/** Dated promises, each with what and by when. */
export function PromiseFields({ values, faults, patch, max, addLabel }: Props) {
  const { promises } = values
  const change = (at: number, part: Partial<PromiseDraft>) =>
    patch({ promises: promises.map((promise, index) => (index === at ? { ...promise, ...part } : promise)) })

  return (
    <Stack gap={3}>
      {promises.map((promise, at) => (
        <Box key={at} as='section' label={text.fields.promiseN(at + 1)} className='desk-promise'>
          <Stack gap={3}>
            <Field
              name={nameOf(`promises-${at}-text`)}
              label={text.fields.promiseText}
              hint={at === 0 ? text.fields.promiseHint : undefined}
              error={faults[`promises-${at}-text`]}
            >
              <TextInput
                value={promise.text}
                maxLength={limits.promiseText.max}
                placeholder={text.fields.promisePlaceholder}
                onInput={(words) => change(at, { text: words })}
              />
            </Field>
            <Field
              name={nameOf(`promises-${at}-day`)}
              label={text.fields.promiseDay}
              error={faults[`promises-${at}-day`]}
            >
              <DateInput value={promise.day} min={tomorrow()} onChange={(day) => change(at, { day })} />
            </Field>
            <Button
              id={`act-promise-${at}-remove`}
              look='link'
              small
              icon='trash'
              onPress={() => patch({ promises: promises.filter((_, index) => index !== at) })}
            >
              {text.fields.removePromise}
            </Button>
          </Stack>
        </Box>
      ))}
      {promises.length < max && (
        <Button
          id='act-promise-add'
          look='quiet'
          small
          icon='plus'
          onPress={() => patch({ promises: [...promises, newPromise] })}
        >
          {promises.length > 0 ? text.fields.addAnother : addLabel}
        </Button>
      )}
    </Stack>
  )
}
