import { Client } from 'pg'
import { SUPERUSER, type Cluster } from './cluster'
import { passwordOf } from './secret'

const NAME = 'fahuimin'

const urlOf = (role: string, secret: string, port: number, database: string) =>
  `postgres://${role}:${passwordOf(role, secret)}@127.0.0.1:${port}/${database}`

export const adminUrl = (cluster: Cluster, port: number) => urlOf(SUPERUSER, cluster.secret, port, 'postgres')
export const appUrl = (secret: string, port: number) => urlOf(NAME, secret, port, NAME)

/** The service's own role and database: owner of its tables, no superuser. Safe to repeat. Returns its URL. */
export async function ensureAppDatabase(cluster: Cluster, port: number): Promise<string> {
  const client = new Client({ connectionString: adminUrl(cluster, port) })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [NAME],
    )
    // Neither statement takes parameters; the password is base64url, which holds no quote.
    if (!rows[0]?.role) await client.query(`create role ${NAME} login password '${passwordOf(NAME, cluster.secret)}'`)
    if (!rows[0]?.database) await client.query(`create database ${NAME} owner ${NAME}`)
  } finally {
    await client.end()
  }
  return appUrl(cluster.secret, port)
}
