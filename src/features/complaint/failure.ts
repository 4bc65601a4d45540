import { type FilingField, fieldOfCode, type Step, stepOfField } from './model'

/** What the service, or nobody, answered to a filing. */
type Fault = {
  code: string
  status: number
  detail: string
  fields: readonly { path: string; message: string }[]
  requestId: string
  offline: boolean
}

export type AnswerFault = { step: Step; field: string; message: string }
export type Failure =
  /** No reply: it may have arrived or not. */
  | { kind: 'lost' }
  | { kind: 'signIn' }
  /** An earlier sending of this draft arrived, with other content. */
  | { kind: 'reused' }
  | { kind: 'codeTaken' }
  | { kind: 'answers'; faults: AnswerFault[] }
  | { kind: 'refused'; detail: string; requestId: string }

const isFault = (error: unknown): error is Fault => error instanceof Error && 'status' in error && 'fields' in error

/** After these nobody knows whether the filing arrived, so the draft must stay what it is. */
const mayHaveArrived = (error: unknown) => !isFault(error) || error.offline || error.status >= 500

/** Whether no sending of the draft can have arrived. A refusal now says nothing of an earlier sending that got no answer. */
export const surelyNotThere = (error: unknown, unknownBefore: boolean) =>
  !mayHaveArrived(error) && (!unknownBefore || (isFault(error) && error.code === 'lookup_code_taken'))

export function failureOf(error: unknown): Failure {
  if (!isFault(error)) return { kind: 'refused', detail: '', requestId: '' }
  if (error.offline) return { kind: 'lost' }
  if (error.status === 401) return { kind: 'signIn' }
  if (error.code === 'idempotency_key_reused') return { kind: 'reused' }
  if (error.code === 'lookup_code_taken') return { kind: 'codeTaken' }
  const field: FilingField | undefined = fieldOfCode(error.code)
  if (field) return { kind: 'answers', faults: [{ step: stepOfField(field), field, message: error.detail }] }
  const faults = error.fields.map(({ path, message }) => {
    const name = path.split('/')[1] ?? ''
    return { step: stepOfField(name), field: name, message }
  })
  if (faults.length > 0) return { kind: 'answers', faults }
  return { kind: 'refused', detail: error.detail, requestId: error.requestId }
}
