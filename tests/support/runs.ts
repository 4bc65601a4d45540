/** `npm run audit` takes its time; `npm test` samples. */
export const inAudit = process.env.AUDIT === '1'

/** How often a property is tried: `usual` in `npm test`, FC_RUNS in `npm run audit` when that is more. */
export const runs = (usual: number) => Math.max(usual, Number(process.env.FC_RUNS ?? 0))
