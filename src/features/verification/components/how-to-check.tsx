import { Card, List, ListItem } from '@/shared/ui'
import { text } from '../messages'

const words = text.roots

export function HowToCheck() {
  return (
    <Card as='section' title={words.how} id='roots-how'>
      <List ordered label={words.how} className='root-item__steps'>
        {words.steps.map((step) => (
          <ListItem key={step} className='root-item__step'>
            {step}
          </ListItem>
        ))}
      </List>
    </Card>
  )
}
