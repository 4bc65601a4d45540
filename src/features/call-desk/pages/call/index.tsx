import { Screen } from '@/shared/ui'

export default function DeskPage() {
  return <Screen title='12345' />
}
