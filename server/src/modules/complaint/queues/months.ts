/** The months up to the one of an instant, as YYYYMM in Asia/Shanghai; the one after as well, since it may lie on the border. */
export function monthsUpTo(at: Date | string, count: number): string[] {
  const local = new Date(new Date(at).getTime() + 8 * 3_600_000)
  return Array.from({ length: count + 1 }, (_, n) => {
    const month = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - n, 1))
    return month.toISOString().slice(0, 7).replace('-', '')
  })
}
