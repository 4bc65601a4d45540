import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { day } from '@/shared/lib/format'
import { Box, ListRow, ListRows, Notice, Paragraph, SectionHead } from '@/shared/ui'
import { accountKeys, endRightReminder, rightReminders } from '../api'
import { rightText as words } from '../right-messages'

/** What the person asked to be reminded of; each can be taken back here. Nothing is drawn while there is none. */
export function SettingsRights() {
  const client = useQueryClient()
  const { data } = useQuery(rightReminders)
  const end = useMutation({
    mutationFn: endRightReminder,
    onSettled: () => client.invalidateQueries({ queryKey: accountKeys.rights() }),
  })
  if (!data || data.items.length === 0) return null
  return (
    <Box as='section' id='settings-rights'>
      <SectionHead title={words.title} />
      {end.isError && (
        <Notice tone='danger' alert>
          {words.failed}
        </Notice>
      )}
      <ListRows label={words.title}>
        {data.items.map((item) => (
          <ListRow
            key={`${item.number}-${item.kind}`}
            icon='bell'
            title={item.right}
            desc={words.about(day(`${item.day}T12:00:00+08:00`), item.title)}
            action={{
              id: `unremind-${item.kind}-${item.number}`,
              label: words.end,
              onPress: () => !end.isPending && end.mutate(item),
            }}
          />
        ))}
      </ListRows>
      <Paragraph tone='cap'>{words.hint}</Paragraph>
    </Box>
  )
}
