/** How often a property is tried: `usual` in `npm test`, more in `npm run audit` by FC_RUNS. */
export const runs = (usual: number) => Math.max(usual, Number(process.env.FC_RUNS ?? 0))
