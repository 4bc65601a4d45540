const nothing = () => undefined

export const defineCustomElementTaroTabbar = nothing
export const defineCustomElementTaroPullToRefreshCore = nothing
export const defineCustomElementTaroSwiperCore = nothing
export const defineCustomElementTaroSwiperItemCore = nothing
