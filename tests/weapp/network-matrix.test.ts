import { openDistrict } from '../support/weapp/district'
import { stageIn } from '../support/weapp/network-stage'
import { caseSteps } from '../support/network/case-steps'
import { filingSteps } from '../support/network/filing-steps'
import { cells } from '../support/network/moments'
import { plays, titleOf } from '../support/network/play'

const { journey } = openDistrict()
/** A hanging request alone takes 20 s; this only ends a hung run. */
jest.setTimeout(180_000)

for (const [step, moment] of cells([...filingSteps, ...caseSteps]))
  journey(titleOf(step, moment), (world) => plays(step, moment, stageIn(world)))
