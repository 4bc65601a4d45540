import { Screen } from '@/shared/ui'

export default function Page() {
  return <Screen title='首页' tabBar='home' />
}
