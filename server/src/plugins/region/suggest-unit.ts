import type { LeafCategory, Place, Unit } from './types'

/** Stands for the town or street government of the place the complaint is about. */
export const STREET = 'STREET'

/** The unit the desk is offered for a complaint; undefined while the category asks for a street that is not known. */
export const suggestUnit = (
  category: LeafCategory,
  placePath: readonly Place[],
  units: readonly Unit[],
): Unit | undefined => {
  if (category.defaultUnit !== STREET) return units.find(({ code }) => code === category.defaultUnit)
  const street = placePath.find(({ level }) => level === 'street')
  return street && units.find(({ place }) => place === street.code)
}
