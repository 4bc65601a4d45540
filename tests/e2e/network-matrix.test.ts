import { openDistrict } from '../support/e2e/district'
import { stageIn } from '../support/e2e/network-stage'
import { caseSteps } from '../support/network/case-steps'
import { filingSteps } from '../support/network/filing-steps'
import { cells } from '../support/network/moments'
import { plays, titleOf } from '../support/network/play'

const { journey } = openDistrict()

for (const [step, moment] of cells([...filingSteps, ...caseSteps]))
  journey(titleOf(step, moment), (world) => plays(step, moment, stageIn(world)))
