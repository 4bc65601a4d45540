/** An ordinary phone, as wx describes it. */
export const DEVICE = {
  SDKVersion: '3.8.0',
  platform: 'devtools',
  system: 'iOS 17.0',
  model: 'iPhone 13',
  brand: 'apple',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 667,
  windowWidth: 375,
  windowHeight: 603,
  statusBarHeight: 20,
  safeArea: { top: 20, left: 0, right: 375, bottom: 667, width: 375, height: 647 },
}

export const CAPSULE = { top: 24, left: 281, right: 368, bottom: 56, width: 87, height: 32 }

export const ACCOUNT = { miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }
