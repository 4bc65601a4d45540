import { Box, Button, Card, CodeDisplay, KeyValue, ListRow, ListRows, Paragraph, SectionHead } from '@/shared/ui'
import { text } from '../messages'
import { examplesRoutes } from '../routes'
import { Example } from './example'

const words = text.content

export function ContentExamples() {
  return (
    <>
      <Example title={words.rows}>
        <ListRows label={words.rows}>
          <ListRow id='row-place' icon='map-pin' title={words.place} desc={words.placeDesc} to={examplesRoutes.list} />
          <ListRow icon='bell' title={words.notices} meta={words.noticesCount} onPress={() => undefined} />
          <ListRow
            title={words.consent}
            desc={words.consentDay}
            action={{ id: 'row-take-back', label: words.takeBack, onPress: () => undefined }}
          />
          <ListRow plain title={words.plain} meta={words.plainMeta} />
        </ListRows>
      </Example>
      <Example title={words.cards}>
        <Card title={words.card} level={3}>
          <Paragraph tone='sub'>{words.cardText}</Paragraph>
        </Card>
        <Card look='turn' title={words.turn} level={3}>
          <Paragraph tone='sub'>{words.turnText}</Paragraph>
        </Card>
        <Card look='soft' title={words.soft} level={3}>
          <Paragraph tone='sub'>{words.softText}</Paragraph>
        </Card>
        <Card look='lead' title={words.lead} level={3} foot={<Button small>{words.leadAction}</Button>}>
          <Paragraph tone='sub'>{words.leadText}</Paragraph>
        </Card>
      </Example>
      <Example title={words.pairs}>
        <Card>
          <KeyValue rows={words.pairRows} />
        </Card>
      </Example>
      <Example title={words.code} note={words.codeNote}>
        <CodeDisplay big code='4831772055690314' label={words.codeLabel} />
      </Example>
      <Example title={words.head}>
        <Box>
          <SectionHead title={words.section} more={{ id: 'section-more', label: words.all, to: examplesRoutes.list }} />
          <Paragraph tone='read'>{words.reading}</Paragraph>
        </Box>
      </Example>
    </>
  )
}
