type Root = { day: string; tickets: number; root: Buffer; previous: Buffer | null }

/** What is signed of a day; the root of the day before is in it, so that none can be taken out of the row of days. */
export const statementOfRoot = (region: string, { day, tickets, root, previous }: Root) => ({
  document: 'fahuimin-root',
  region,
  day,
  tickets,
  root: root.toString('hex'),
  previous: previous?.toString('hex') ?? null,
})

type Erased = { number: string; at: Date; reason: string; seq: number; link: Buffer }

/** What the operator's program signs when content is destroyed. */
export const statementOfErasure = (region: string, { number, at, reason, seq, link }: Erased) => ({
  document: 'fahuimin-erasure',
  region,
  number,
  at: at.toISOString(),
  reason,
  seq,
  head: link.toString('hex'),
})
