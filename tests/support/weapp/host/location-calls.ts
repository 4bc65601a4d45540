import { HostFailure, type HostFunction } from './call'

type Position = { latitude: number; longitude: number }
type Point = Position & { name: string; address: string }

/** Where the phone is and what its owner lets the mini-program know of it; a test sets both. */
export class Surroundings {
  /** Null: the person refuses when WeChat asks. */
  position: Position | null = { latitude: 30.011, longitude: 125 }
  /** Null: the person leaves the map without a point. */
  point: Point | null = null

  /** @param declared requiredPrivateInfos of app.json, without which WeChat answers neither */
  constructor(private readonly declared: readonly string[]) {}

  readonly later: Record<string, HostFunction> = {
    getFuzzyLocation: () => {
      this.requireDeclared('getFuzzyLocation')
      if (!this.position) throw new HostFailure('auth deny')
      return { ...this.position }
    },
    chooseLocation: () => {
      this.requireDeclared('chooseLocation')
      if (!this.point) throw new HostFailure('cancel')
      return { ...this.point }
    },
  }

  private requireDeclared(name: string): void {
    if (!this.declared.includes(name))
      throw new HostFailure('the api need to be declared in the requiredPrivateInfos field in app.json')
  }
}
