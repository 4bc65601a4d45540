import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listDrafts } from '@/shared/lib/draft-store'
import { clearDevice } from '@/shared/lib/left-behind'
import { Box, Dialog, ListRow, ListRows, Paragraph, SectionHead, showToast } from '@/shared/ui'
import { text } from '../messages'

const words = text.settings

/** Whoever lends the phone to somebody can put away what lies on it, and stays signed in. */
export function SettingsDevice({ signedIn }: { signedIn: boolean }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const clear = () => {
    clearDevice(client)
    setAsking(false)
    showToast(words.cleared)
  }
  return (
    <Box as='section'>
      <SectionHead title={words.device} />
      <ListRows label={words.device}>
        <ListRow
          id='settings-clear'
          icon='trash'
          title={words.clear}
          desc={words.clearHint(listDrafts().length)}
          onPress={() => setAsking(true)}
        />
      </ListRows>
      <Dialog
        open={asking}
        title={words.clearing.title}
        onClose={() => setAsking(false)}
        cancelLabel={words.clearing.keep}
        confirm={{ id: 'settings-clear-confirm', label: words.clearing.confirm, look: 'danger', onPress: clear }}
      >
        <Paragraph>
          {words.clearing.text}
          {signedIn && words.clearing.stays}
        </Paragraph>
      </Dialog>
    </Box>
  )
}
