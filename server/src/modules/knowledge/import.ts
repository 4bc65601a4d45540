import type { Tx } from '../../plugins/db/types'
import { sha256 } from '../../plugins/crypto/vault'
import { installationRepository } from '../../plugins/installation/repository'
import type { Ports } from '../../plugins/ports'
import { contentOf, PACK, sameContent, wordsOfAnswer } from './content'
import { answerRepository, type Content } from './repository'
import type { StarterAnswer } from './starters'

/**
 * Takes in the answers of the region pack, once for each version of the file. In a demo they are there to be read; elsewhere
 * they wait for a supervisor like any other draft. What people have changed since is theirs.
 * @returns how many are new or renewed
 */
export async function importAnswers(
  ports: Pick<Ports, 'db' | 'clock' | 'region' | 'demo'>,
  { text, answers }: { text: string; answers: readonly StarterAnswer[] },
): Promise<number> {
  const { db, clock, region, demo } = ports
  if (answers.length === 0) return 0
  const digest = sha256('answers', text).toString('hex')
  return db.transaction(async (tx) => {
    if (!(await installationRepository(tx).renew('answers-digest', digest))) return 0
    let taken = 0
    // Listed newest first: the first of the file comes last.
    for (const [n, { code, ...input }] of [...answers].reverse().entries()) {
      const at = new Date(clock().getTime() + n)
      if (await take(tx, code, contentOf(input, null), at)) taken++
    }
    return taken
  })

  async function take(tx: Tx, starter: string, content: Content, at: Date): Promise<boolean> {
    const repository = answerRepository(tx)
    const { question, unit, reviewOn, validUntil } = content
    const first = await repository.findStarter(starter)
    const byPeople = first && first.rev > 1 && first.note !== PACK
    if (byPeople || (first && sameContent(first.published ?? first.draft, content))) return false
    const fresh = {
      ...{ question, unit, reviewOn, validUntil },
      state: demo ? ('published' as const) : ('draft' as const),
      version: demo ? (first?.version ?? 0) + 1 : (first?.version ?? 0),
      published: demo ? content : (first?.published ?? null),
      publishedAt: demo ? at : (first?.publishedAt ?? null),
      draft: demo ? null : content,
      draftBy: null,
      draftStaff: demo ? null : PACK,
      note: first ? PACK : '',
      changedAt: at,
    }
    const words = wordsOfAnswer(region, fresh)
    const row = first
      ? await repository.update(first.id, { ...fresh, ...words })
      : await repository.insertOnce({ ...fresh, ...words, starter, key: null, bodyHash: null })
    if (row && demo)
      await repository.insertVersion(row.id, {
        version: row.version,
        content,
        writtenBy: PACK,
        publishedBy: PACK,
        at,
      })
    return row !== null
  }
}
