import type { Journal } from '../journal'
import type { Realm } from '../realm'

/** The one argument of nearly every wx function. */
export interface CallOptions {
  success?: (reply: Reply) => void
  fail?: (reply: Reply) => void
  complete?: (reply: Reply) => void
  [key: string]: unknown
}

export type Reply = Record<string, unknown>

/** Answers a wx function; throwing HostFailure makes `fail` be called. */
export type HostFunction = (options: CallOptions) => Reply | void | Promise<Reply | void>

/** What WeChat itself refuses; `message` follows "name:fail". */
export class HostFailure extends Error {}

/** wx's manner of answering: callbacks when some are given, a promise otherwise, never before the caller went on. */
export class Caller {
  constructor(
    private readonly realm: Realm,
    private readonly journal: Journal,
  ) {}

  wrap(name: string, answer: HostFunction): (options?: CallOptions) => unknown {
    return (options = {}) => {
      this.note(name, options)
      const outcome = this.run(answer, options)
      return this.settle(name, options, outcome)
    }
  }

  note(name: string, options: CallOptions): void {
    const values = Object.entries(options).filter(([, value]) => typeof value !== 'function')
    this.journal.calls.push({ name, options: Object.fromEntries(values) })
  }

  settle(name: string, options: CallOptions, outcome: Promise<Reply | void>): Promise<Reply> | undefined {
    const settled = outcome.then(
      (reply) => ({ ok: true, reply: { errMsg: `${name}:ok`, ...reply } }),
      (error: unknown) => {
        if (!(error instanceof HostFailure)) this.journal.fail(error)
        return { ok: false, reply: { errMsg: `${name}:fail ${(error as Error).message}` } }
      },
    )
    const { success, fail, complete } = options
    if (success ?? fail ?? complete) {
      void settled.then(({ ok, reply }) =>
        this.realm.later(() => {
          if (ok) success?.(reply)
          else fail?.(reply)
          complete?.(reply)
        }),
      )
      return undefined
    }
    return settled.then(({ ok, reply }) => {
      if (!ok) throw reply as unknown as Error
      return reply
    })
  }

  private async run(answer: HostFunction, options: CallOptions): Promise<Reply | void> {
    return answer(options)
  }
}
