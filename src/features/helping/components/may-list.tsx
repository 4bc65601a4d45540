import { Card, List, ListItem, Paragraph } from '@/shared/ui'

/** What a consent allows, in plain words. */
export function MayList({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <Card as='section' title={title}>
      <List>
        {items.map((item) => (
          <ListItem key={item}>
            <Paragraph>{item}</Paragraph>
          </ListItem>
        ))}
      </List>
    </Card>
  )
}
