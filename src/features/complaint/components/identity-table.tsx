import { identityLabels } from '@contract/complaint/labels'
import type { Identity } from '@contract/complaint/states'
import { VisibilityTable } from '@/shared/ui'
import { text } from '../messages'

const words = text.privacy
const yes = { see: 'yes', word: words.sees } as const
const no = { see: 'no', word: words.unseen } as const
const registered = { see: 'reg', word: words.registered } as const
const approved = { see: 'reg', word: words.approved } as const
const notKept = { see: 'no', word: words.notKept } as const

/** Desk, unit, public. The reveals of DOMAIN §0: 实名 by reason, 保密 by reason and approval at the desk only. */
const person = {
  named: [registered, registered, no],
  confidential: [approved, no, no],
  anonymous: [notKept, notKept, notKept],
} satisfies Record<Identity, object[]>

/** 谁能看到什么, before anything about the person is asked. */
export function IdentityTable({ identity }: { identity: Identity }) {
  return (
    <VisibilityTable
      title={words.table(identityLabels[identity])}
      columns={words.columns}
      rows={[
        { item: words.person, cells: person[identity] },
        { item: words.story, cells: [yes, yes, no] },
        { item: words.place, cells: [yes, yes, no] },
      ]}
      foot={words.foot[identity]}
    />
  )
}
