import { useSignOut } from '@/features/account/public'
import { deskToolsRoutes } from '@/features/desk-tools/public'
import { go } from '@/shared/platform/navigation'
import { Box, Link } from '@/shared/ui'
import { text } from '../messages'
import { toolsText } from '../tools-messages'

/** Beside the person in the top bar. */
export function DeskTools() {
  const signOut = useSignOut(() => go('/pages/home/index'))
  return (
    <Box className='desk-tools'>
      <Link id='desk-toolbox' look='bare' className='desk-tool' to={deskToolsRoutes.tools}>
        {toolsText.tools}
      </Link>
      <Link id='desk-me' look='bare' className='desk-tool' to='/pages/me/index'>
        {text.me}
      </Link>
      <Link id='desk-sign-out' look='bare' className='desk-tool' onPress={() => signOut.isPending || signOut.mutate()}>
        {text.signOut}
      </Link>
    </Box>
  )
}
