import type { Role } from '@contract/account/labels'

/** As contract/permissions.ts has it; the service decides, this only draws what would be refused. */
export const templateReaders: readonly Role[] = ['dispatcher', 'handler', 'head', 'supervisor', 'administrator']
export const templateWriters: readonly Role[] = ['dispatcher', 'head', 'supervisor', 'administrator']
export const answerReaders: readonly Role[] = ['dispatcher', 'head', 'supervisor']
export const answerWriters: readonly Role[] = ['dispatcher', 'head']
export const exporters: readonly Role[] = ['dispatcher', 'head', 'supervisor']
export const bulkWorkers: readonly Role[] = ['dispatcher', 'supervisor']
