export { type Alike, createFinder, ENOUGH, type Finder, type Subject } from './finder'
export { likenessRepository, type NearRow } from './repository'
