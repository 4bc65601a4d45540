import { useQuery } from '@tanstack/react-query'
import { Box, Button, Paragraph } from '@/shared/ui'
import { unitList } from '../api'
import { text } from '../messages'

type Props = { unit: string | undefined; handler: string | undefined; onEvery(): void }

/** Whose tickets alone the list shows, and the way back to all. */
export function OnlyFilter({ unit, handler, onEvery }: Props) {
  const units = useQuery({ ...unitList(), enabled: unit !== undefined })
  const name = unit && (units.data?.items.find(({ code }) => code === unit)?.name ?? unit)
  const whose = [name, handler && text.unit.staff(handler)].filter(Boolean).join('，')
  return (
    <Box className='line line--between'>
      <Paragraph tone='sub'>{text.unit.only(whose)}</Paragraph>
      <Button id='desk-every' look='link' small onPress={onEvery}>
        {text.unit.every}
      </Button>
    </Box>
  )
}
