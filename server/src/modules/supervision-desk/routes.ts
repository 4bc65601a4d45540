import { Problem } from '@contract/common/schema'
import { UnitParams, UnitWorkload, Workload } from '@contract/supervision-desk/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { personOf } from '../../plugins/http/access'
import type { WorkloadService } from './service'

const tags = ['工作台']

export const workloadRoutes: FastifyPluginAsyncTypebox<{ workload: WorkloadService }> = async (app, { workload }) => {
  app.get(
    '/desk/workload',
    { schema: { operationId: 'listWorkload', tags, summary: '各单位在办情况', response: { 200: Workload } } },
    async (request) => workload.units(personOf(request)),
  )
  app.get(
    '/desk/workload/:unit',
    {
      schema: {
        operationId: 'getUnitWorkload',
        tags,
        summary: '一个单位和各承办人的在办情况',
        params: UnitParams,
        response: { 200: UnitWorkload, 404: Problem },
      },
    },
    async (request) => workload.ofUnit(personOf(request), request.params.unit),
  )
}
