import { useState } from 'react'
import { Button, DateInput, ErrorSummary, Field, SearchBox, Select, TextArea, TextInput } from '@/shared/ui'
import { text } from '../messages'
import { Example } from './example'

const words = text.fields
const long = 500

export function FieldExamples() {
  const [phone, setPhone] = useState('')
  const [name, setName] = useState(words.nameValue)
  const [wrong, setWrong] = useState('138000060')
  const [more, setMore] = useState(words.moreValue)
  const [street, setStreet] = useState('')
  const [day, setDay] = useState('')
  const [query, setQuery] = useState('')
  const [attempt, setAttempt] = useState(0)
  return (
    <>
      <Example title={words.title}>
        <Field name='example-phone' label={words.phone} hint={words.phoneHint}>
          <TextInput kind='tel' value={phone} onInput={setPhone} placeholder={words.phoneExample} />
        </Field>
        <Field name='example-name' label={words.name}>
          <TextInput value={name} onInput={setName} />
        </Field>
        <Field name='example-wrong' label={words.phone} error={words.wrong}>
          <TextInput kind='tel' value={wrong} onInput={setWrong} />
        </Field>
        <Field name='example-more' label={words.more} optional>
          <TextArea rows={3} maxLength={long} value={more} onInput={setMore} />
        </Field>
        <Field name='example-off' label={words.off} hint={words.offHint}>
          <TextInput value={words.offValue} onInput={() => undefined} disabled />
        </Field>
      </Example>
      <Example title={words.picks}>
        <Field name='example-street' label={words.street}>
          <Select value={street} onChange={setStreet} options={words.streets} />
        </Field>
        <Field name='example-day' label={words.day}>
          <DateInput value={day} onChange={setDay} />
        </Field>
      </Example>
      <Example title={text.search.title}>
        <SearchBox
          id='example-search'
          label={text.search.label}
          placeholder={text.search.example}
          value={query}
          onInput={setQuery}
        />
      </Example>
      <Example title={text.summary.title} note={text.summary.note}>
        <ErrorSummary
          attempt={attempt}
          errors={
            attempt === 0
              ? []
              : [
                  { name: 'example-wrong', message: words.wrong },
                  { name: 'example-street', message: words.chooseStreet },
                ]
          }
        />
        <Button id='show-summary' block onPress={() => setAttempt(attempt + 1)}>
          {text.summary.show}
        </Button>
      </Example>
    </>
  )
}
