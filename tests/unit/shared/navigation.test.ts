import Taro from '@tarojs/taro'
import { back, go, page, replace } from '@/shared/platform/navigation'

jest.mock('@tarojs/taro', () => {
  const done = () => jest.fn(() => Promise.resolve())
  return {
    __esModule: true,
    default: {
      switchTab: done(),
      navigateTo: done(),
      redirectTo: done(),
      navigateBack: done(),
      getCurrentPages: jest.fn(() => []),
    },
    useRouter: jest.fn(),
  }
})
const open = (count: number) => jest.mocked(Taro.getCurrentPages).mockReturnValue(Array(count).fill({}) as never)
beforeEach(() => {
  jest.clearAllMocks()
  open(1)
})

describe('going to a page', () => {
  it('switches to a tab and opens anything else on top', () => {
    go('/pages/me/index')
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' })
    go('/features/cases/pages/detail/index?number=1')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/cases/pages/detail/index?number=1' })
  })

  it('still opens the eleventh page, in the place of the tenth, since WeChat keeps ten', () => {
    open(10)
    go('/features/cases/pages/detail/index')
    expect(Taro.navigateTo).not.toHaveBeenCalled()
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/features/cases/pages/detail/index' })
  })

  it('takes the place of a finished step', () => {
    replace('/features/complaint/pages/receipt/index')
    expect(Taro.redirectTo).toHaveBeenCalledTimes(1)
  })
})

describe('going back', () => {
  it('leads home when a link or a reload made this page the first', () => {
    back()
    expect(Taro.navigateBack).not.toHaveBeenCalled()
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
  })

  it('leads to the page before when there is one', () => {
    open(2)
    back()
    expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
  })
})

it('writes what a person typed safely into an address', () => {
  expect(page('/x', { q: '路灯&水', none: undefined, empty: '' })).toBe('/x?q=%E8%B7%AF%E7%81%AF%26%E6%B0%B4&empty=')
  expect(page('/x')).toBe('/x')
})
