export { createRootMaker } from './roots'
export { createSealer } from './sealer'
