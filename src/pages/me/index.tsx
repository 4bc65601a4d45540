import { Screen } from '@/shared/ui'

export default function Page() {
  return <Screen title='我的' tabBar='me' />
}
