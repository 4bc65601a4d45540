export type BarRow = {
  name: string
  /** 0 to 1. */
  share: number
  count: number
  /** `none`: nobody answered (未评价), drawn hatched. */
  tone?: 'brand' | 'low' | 'none'
}

/** 0.257 is 25.7%. */
export const shareWords = (share: number) => `${(share * 100).toFixed(1)}%`
/** 2875 is 2,875; WeChat's engine knows no locales. */
export const countWords = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
