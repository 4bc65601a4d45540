/** Values of one statement, by `$n` as they come. */
export function createParams() {
  const list: unknown[] = []
  return { list, $: (value: unknown) => `$${list.push(value)}` }
}
export type Params = ReturnType<typeof createParams>

/** Conditions that must all hold. */
export function conditions({ $ }: Params) {
  const parts: string[] = []
  return {
    add: (sql: (n: (value: unknown) => string) => string) => void parts.push(sql($)),
    where: () => (parts.length > 0 ? `where ${parts.join(' and ')}` : ''),
  }
}
export type Conditions = ReturnType<typeof conditions>
