import { useState } from 'react'
import { DateStrip, DueTile, Steps, Timeline, TimeSlots } from '@/shared/ui'
import { text } from '../messages'
import { Example } from './example'

const words = text.times

export function TimeExamples() {
  const [day, setDay] = useState('2025-11-25')
  const [slot, setSlot] = useState('14:30')
  return (
    <>
      <Example title={words.days} note={words.daysNote}>
        <DateStrip id='day' label={words.day} value={day} onChange={setDay} days={words.dayList} />
        <TimeSlots id='slot' label={words.slot} value={slot} onChange={setSlot} slots={words.slotList} />
      </Example>
      <Example title={words.due} note={words.dueNote}>
        <DueTile {...words.dueMine} />
        <DueTile {...words.dueTheirs} calm />
      </Example>
      <Example title={words.course}>
        <Steps label={words.steps} items={words.stepNames} now={3} />
        <Timeline label={words.timeline} items={words.events} />
      </Example>
    </>
  )
}
