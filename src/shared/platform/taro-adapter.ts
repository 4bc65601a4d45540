import Taro from '@tarojs/taro'
import { AxiosError, AxiosHeaders, CanceledError, type AxiosAdapter, type AxiosResponse } from 'axios'

type Reply = Taro.request.SuccessCallbackResult<string>

/** Seconds without an answer before a request counts as lost. */
const defaultTimeout = 20_000

/** axios over `wx.request`: method, body, abort by signal, timeout, headers of the reply. */
export const taroAdapter: AxiosAdapter = (config) =>
  new Promise<AxiosResponse>((resolve, reject) => {
    const fail = (message: string, code: string, response?: AxiosResponse) =>
      reject(new AxiosError(message, code, config, null, response))
    let aborted = false

    const task = Taro.request<string>({
      url: `${config.baseURL ?? ''}${config.url ?? ''}`,
      method: (config.method ?? 'get').toUpperCase() as keyof Taro.request.Method,
      data: config.data as string | undefined,
      header: { ...AxiosHeaders.from(config.headers).toJSON() },
      timeout: config.timeout || defaultTimeout,
      dataType: 'text' as never,
      success: (reply) => settle(reply),
      fail: ({ errMsg }) => {
        if (aborted) return
        if (/timeout/i.test(errMsg)) fail(errMsg, AxiosError.ETIMEDOUT)
        else fail(errMsg, AxiosError.ERR_NETWORK)
      },
    })
    void Promise.resolve(task).catch(() => undefined)

    const abort = () => {
      aborted = true
      task.abort()
      reject(new CanceledError(undefined, config))
    }
    if (config.signal?.aborted) abort()
    else config.signal?.addEventListener?.('abort', abort)

    function settle({ data, statusCode, header }: Reply) {
      config.signal?.removeEventListener?.('abort', abort)
      const response: AxiosResponse = {
        data,
        status: statusCode,
        statusText: '',
        headers: AxiosHeaders.from(header as Record<string, string>),
        config,
      }
      if (!config.validateStatus || config.validateStatus(statusCode)) resolve(response)
      else fail(`status ${statusCode}`, statusCode < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE, response)
    }
  })
