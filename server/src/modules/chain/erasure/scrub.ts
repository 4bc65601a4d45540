/**
 * What may stay of an event or of the row made from events: states, codes, units, staff, moments, days. Texts under any other
 * name go; a name that is new is a text until it is put here.
 */
const structural = new Set([
  ...['state', 'type', 'identity', 'category', 'channel', 'code', 'line', 'outcome', 'rung', 'escalated'],
  ...['ground', 'finding', 'objection', 'from', 'withdrawnFrom', 'kind', 'reasons'],
  ...['unit', 'units', 'coUnits', 'aboutUnit', 'objected', 'handler', 'operator', 'signer', 'signers'],
  ...[
    'at',
    'day',
    'since',
    'startedAt',
    'half',
    'eighty',
    'filedAt',
    'acceptedAt',
    'pausedAt',
    'unsignedAt',
    'signedAt',
  ],
  ...['openedAt', 'lastUrged', 'endedAt', 'coInvitedAt', 'id', 'lead', 'group'],
])

/** The same in its shape, without a word that anybody wrote. */
export function scrub(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return structural.has(name) ? value : ''
  if (Array.isArray(value)) return name === 'photos' ? [] : value.map((each) => scrub(each, name))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([each, part]) => [each, scrub(part, each)]))
}
