import { useState } from 'react'
import { Box, Checkbox, Chips, Field, Paragraph, RadioCards, RatingScale, Segment, Stepper } from '@/shared/ui'
import { text } from '../messages'
import { Example } from './example'

const words = text.choices

export function ChoiceExamples() {
  const [identity, setIdentity] = useState('confidential')
  const [sms, setSms] = useState(false)
  const [wechat, setWechat] = useState(true)
  const [people, setPeople] = useState(1)
  const [topic, setTopic] = useState('estate')
  const [ways, setWays] = useState<string[]>(['phone'])
  const [place, setPlace] = useState('room')
  const [satisfaction, setSatisfaction] = useState(4)
  return (
    <>
      <Example title={words.cards}>
        <Field name='example-identity' label={words.identity} group>
          <RadioCards name='example-identity' value={identity} onChange={setIdentity} options={words.identities} />
        </Field>
      </Example>
      <Example title={words.boxes}>
        <Checkbox id='example-sms' checked={sms} onChange={setSms} label={words.sms} />
        <Checkbox
          id='example-wechat'
          checked={wechat}
          onChange={setWechat}
          label={words.wechat}
          hint={words.wechatHint}
        />
        <Checkbox
          id='example-mail'
          checked={false}
          disabled
          onChange={() => undefined}
          label={words.mail}
          hint={words.mailHint}
        />
      </Example>
      <Example title={words.stepper}>
        <Box className='line line--wrap'>
          <Stepper id='people' label={words.people} value={people} onChange={setPeople} min={1} max={50} />
          <Paragraph tone='sub' className='example__beside'>
            {words.peopleUnit}
          </Paragraph>
        </Box>
      </Example>
      <Example title={words.chips} note={words.chipsNote}>
        <Chips id='topic' label={words.topic} value={topic} onChange={setTopic} options={words.topics} />
        <Chips id='way' label={words.ways} multiple value={ways} onChange={setWays} options={words.wayOptions} />
      </Example>
      <Example title={words.segment} note={words.segmentNote}>
        <Segment id='place' label={words.place} value={place} onChange={setPlace} options={words.places} />
      </Example>
      <Example title={words.rating} note={words.ratingNote}>
        <RatingScale
          name='example-satisfaction'
          label={words.rating}
          value={satisfaction}
          onChange={setSatisfaction}
          levels={words.levels}
        />
      </Example>
    </>
  )
}
