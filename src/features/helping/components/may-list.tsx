import { Card, Icon, List, ListItem, Paragraph, Span } from '@/shared/ui'

/** What a consent allows, in plain words. */
export function MayList({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <Card as='section' title={title}>
      <List>
        {items.map((item) => (
          <ListItem key={item}>
            <Paragraph>
              <Icon name='check' size='sm' /> <Span>{item}</Span>
            </Paragraph>
          </ListItem>
        ))}
      </List>
    </Card>
  )
}
