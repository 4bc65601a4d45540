import { useState } from 'react'
import { BarChart, Card, IntervalLine, Stack, StatStrip, Tabs, VisibilityTable } from '@/shared/ui'
import { text } from '../messages'
import { Example } from './example'

const words = text.figures

export function FigureExamples() {
  const [tab, setTab] = useState('open')
  return (
    <>
      <Example title={words.tabs} note={words.tabsNote}>
        <Tabs id='example-tab' label={words.tabsLabel} value={tab} onChange={setTab} tabs={words.tabList} />
      </Example>
      <Example title={words.bars} note={words.barsNote}>
        <Card>
          <Stack gap={3}>
            <BarChart label={words.barsLabel} columns={words.columns} rows={words.rows} />
            <IntervalLine words={words.many} from={1} to={5} low={3.94} point={4.12} high={4.3} />
            <IntervalLine words={words.few} from={1} to={5} low={2.6} point={4} high={5} />
          </Stack>
        </Card>
      </Example>
      <Example title={words.stats}>
        <StatStrip items={words.statList} />
      </Example>
      <Example title={words.sight} note={words.sightNote}>
        <VisibilityTable title={words.sight} columns={words.who} rows={words.sightRows} foot={words.sightFoot} />
      </Example>
    </>
  )
}
