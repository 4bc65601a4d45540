import { Box, Card, Icon, List, ListItem, Paragraph } from '@/shared/ui'
import './may-list.scss'

type Props = { title: string; items: readonly string[]; /** What it does not allow. */ not: readonly string[] }

/** What a consent allows and what not, in plain words. */
export function MayList({ title, items, not }: Props) {
  const lines = [
    ...items.map((words) => ({ words, icon: 'check' as const })),
    ...not.map((words) => ({ words, icon: 'close' as const })),
  ]
  return (
    <Card as='section' title={title}>
      <List>
        {lines.map(({ words, icon }) => (
          <ListItem key={words}>
            <Box className='line line--top may-list__line'>
              <Icon name={icon} size='sm' />
              <Paragraph className='line__grow may-list__words'>{words}</Paragraph>
            </Box>
          </ListItem>
        ))}
      </List>
    </Card>
  )
}
