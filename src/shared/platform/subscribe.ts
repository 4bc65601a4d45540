import Taro from '@tarojs/taro'

/** WeChat asks for three at a time. */
const AT_ONCE = 3

/**
 * Asks the person for one message of each template, and gives those they agreed to. WeChat shows its own sheet, and only right
 * after a tap. Null where no such messages exist.
 */
export const askForMessages: ((templateIds: readonly string[]) => Promise<string[]>) | null = (templateIds) =>
  new Promise((resolve) => {
    const ids = templateIds.slice(0, AT_ONCE)
    void Taro.requestSubscribeMessage({
      tmplIds: ids,
      entityIds: [],
      success: (reply) => resolve(ids.filter((id) => (reply as unknown as Record<string, unknown>)[id] === 'accept')),
      // The person has switched all messages of the mini-program off, or WeChat could not ask.
      fail: () => resolve([]),
    })
  })
