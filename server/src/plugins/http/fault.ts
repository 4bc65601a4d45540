import { accountErrors } from '@contract/account/errors'
import { commonErrors } from '@contract/common/errors'
import { complaintErrors } from '@contract/complaint/errors'
import { toolErrors } from '@contract/desk-tools/errors'
import { helpErrors } from '@contract/helping/errors'
import { knowledgeErrors } from '@contract/knowledge/errors'
import { rightErrors } from '@contract/rights/errors'
import { neighbourErrors } from '@contract/neighbours/errors'
import { photoErrors } from '@contract/photo/errors'
import { wechatErrors } from '@contract/wechat/errors'

const catalogue = {
  ...helpErrors,
  ...knowledgeErrors,
  ...neighbourErrors,
  ...toolErrors,
  ...commonErrors,
  ...accountErrors,
  ...complaintErrors,
  ...photoErrors,
  ...wechatErrors,
  ...rightErrors,
}
export type FaultCode = keyof typeof catalogue
export type FieldFaults = { path: string; message: string }[]

/** A refusal in the words of the contract: status, title and what to do come from its code. */
export class Fault extends Error {
  readonly statusCode: number
  constructor(
    readonly code: FaultCode,
    readonly fields: FieldFaults = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(code)
    this.name = 'Fault'
    this.statusCode = catalogue[code].status
  }
}

export const problemOf = (fault: Fault, requestId: string) => {
  const { status, title, detail } = catalogue[fault.code]
  const errors = fault.fields.length > 0 ? { errors: fault.fields } : {}
  return { type: `urn:fahuimin:problem:${fault.code}`, title, status, code: fault.code, detail, ...errors, requestId }
}
