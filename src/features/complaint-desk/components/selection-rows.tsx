import type { DeskItem } from '@contract/complaint/schema'
import { toolLimits } from '@contract/desk-tools/limits'
import { Box, Button, ButtonRow, Checkbox, List, ListItem, Paragraph, Stack } from '@/shared/ui'
import { rowMeta } from '../facts'
import { toolsText } from '../tools-messages'
import type { Selection } from '../use-selection'

type Props = { items: readonly DeskItem[]; chosen: readonly DeskItem[]; selection: Selection; now: Date }
const words = toolsText.select

/** The tickets of a list as boxes to tick, and what to do with the ticked ones. */
export function SelectionRows({ items, chosen, selection, now }: Props) {
  const isChosen = ({ number }: DeskItem) => chosen.some((one) => one.number === number)
  const full = chosen.length >= toolLimits.bulk
  return (
    <Box className='desk-state'>
      <Stack gap={3}>
        <Box live='polite'>
          <Paragraph tone='sub'>{words.count(chosen.length, toolLimits.bulk)}</Paragraph>
        </Box>
        <ButtonRow>
          <Button id='select-all' small onPress={() => selection.add(items)}>
            {words.all}
          </Button>
          <Button
            id='select-next'
            look='primary'
            small
            disabled={chosen.length === 0}
            disabledReason={words.none}
            onPress={selection.goOn}
          >
            {words.next}
          </Button>
        </ButtonRow>
        <List label={words.group} className='stack'>
          {items.map((item) => (
            <ListItem key={item.number}>
              <Checkbox
                id={`select-${item.number}`}
                checked={isChosen(item)}
                disabled={full && !isChosen(item)}
                label={item.title}
                hint={rowMeta(item, now, true)}
                onChange={() => selection.toggle(item)}
              />
            </ListItem>
          ))}
        </List>
      </Stack>
    </Box>
  )
}
