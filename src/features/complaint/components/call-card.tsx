import { callPhone } from '@/shared/platform/phone'
import { Box, Button, Card, Heading, Paragraph } from '@/shared/ui'
import { text } from '../messages'
import './call-card.scss'

type Props = { number: string; name: string; what: string }

/** One emergency line: what it is for, and a button that opens the dialler. */
export function CallCard({ number, name, what }: Props) {
  return (
    <Card as='section'>
      <Box className='call-card'>
        <Box className='call-card__words'>
          <Heading level={2} className='card__title'>
            {name}
          </Heading>
          <Paragraph tone='sub'>{what}</Paragraph>
        </Box>
        <Button
          id={`emergency-${number}`}
          look='danger-line'
          icon='phone'
          label={`${text.emergency.call(number)} ${name}`}
          onPress={() => callPhone(number)}
        >
          {number}
        </Button>
      </Box>
    </Card>
  )
}
