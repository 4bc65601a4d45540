import { roleLabels } from '@contract/account/labels'
import type { Me } from '@contract/account/schema'
import { signInPage } from '@/features/account/public'
import { go } from '@/shared/platform/navigation'
import { Box, Button, Card, Heading, Icon, Paragraph, Span } from '@/shared/ui'
import { text } from './messages'
import './who-card.scss'

type Props = { me?: Me }

export function WhoCard({ me }: Props) {
  const where = me && [me.unit?.name, me.staffNo].filter(Boolean).join('，')
  return (
    <Card>
      <Box className='line'>
        <Span className='avatar' hidden>
          <Icon name='person' size='lg' />
        </Span>
        <Box className='line__grow who__words'>
          <Heading level={2} size='title'>
            {me ? (me.role === 'citizen' ? me.phoneMasked : roleLabels[me.role]) : text.signedOut.title}
          </Heading>
          <Paragraph tone='sub'>{me ? where || text.citizen : text.signedOut.desc}</Paragraph>
        </Box>
        {!me && (
          <Button id='me-sign-in' look='primary' small onPress={() => go(signInPage('/pages/me/index'))}>
            {text.signedOut.action}
          </Button>
        )}
      </Box>
    </Card>
  )
}
