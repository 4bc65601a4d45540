export function loadAnimateStyle() {}
export function loadRouterStyle() {}
export function loadNavigationBarStyle() {}
export function addStyle() {}
