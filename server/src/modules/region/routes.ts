import { CategoryTree, PlaceTree, RegionView, UnitList } from '@contract/region/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { messageKinds } from '@contract/wechat/labels'
import type { WechatOffer } from '@contract/wechat/schema'
import type { Static } from 'typebox'
import type { Ports } from '../../plugins/ports'
import { extraQuestion } from '../../plugins/region/extra-question'

const tags = ['公开']

type World = Pick<Ports, 'region' | 'demo' | 'sms' | 'wechat'>

function wechatOffer({ wechat }: World): Static<typeof WechatOffer> | null {
  if (!wechat) return null
  const ids = messageKinds.map((kind) => [kind, wechat.templates[kind]?.id ?? null])
  return { templates: Object.fromEntries(ids) as Static<typeof WechatOffer>['templates'] }
}

/** What everybody may know of the region pack. */
export const regionRoutes: FastifyPluginAsyncTypebox<World> = async (app, world) => {
  const { region, demo, sms } = world
  const view = {
    code: region.code,
    name: region.name,
    shortName: region.shortName,
    demo,
    city: region.city,
    levels: region.levels,
    phones: { hotline: region.phones.hotline, legal: region.phones.legal },
    officeHours: region.officeHours.map(({ from, to }) => `${from}-${to}`).join('、'),
    cutOff: region.cutOff,
    ...region.switches,
    clocks: region.clocks,
    colours: region.colours ?? null,
    sms: demo || sms !== null,
    wechat: wechatOffer(world),
  }
  const groups = region.categories.filter((category) => category.parent === null)
  const categories = {
    items: groups.map(({ code, name, hint }) => ({
      code,
      name,
      hint,
      children: region.leafCategories
        .filter((leaf) => leaf.parent === code)
        .map((leaf) => ({
          code: leaf.code,
          name: leaf.name,
          hint: leaf.hint,
          days: region.replyDays(leaf.code),
          questions: leaf.extraQuestions.map(extraQuestion),
        })),
    })),
  }
  const streets = region.placeTree.flatMap((district) => district.children)
  const places = {
    items: streets.map(({ code, name, children }) => ({
      code,
      name,
      children: children.map((child) => ({ code: child.code, name: child.name, ...child.centre })),
    })),
  }
  const units = {
    items: region.units
      .filter((unit) => unit.kind !== 'supervision')
      .map(({ code, name, shortName, kind }) => ({ code, name, shortName, kind })),
  }

  app.get(
    '/region',
    { schema: { operationId: 'getRegion', tags, summary: '本地', response: { 200: RegionView } } },
    async () => view,
  )
  app.get(
    '/categories',
    { schema: { operationId: 'listCategories', tags, summary: '诉求类别', response: { 200: CategoryTree } } },
    async () => categories,
  )
  app.get(
    '/places',
    { schema: { operationId: 'listPlaces', tags, summary: '地点', response: { 200: PlaceTree } } },
    async () => places,
  )
  app.get(
    '/units',
    { schema: { operationId: 'listUnits', tags, summary: '单位', response: { 200: UnitList } } },
    async () => units,
  )
}
