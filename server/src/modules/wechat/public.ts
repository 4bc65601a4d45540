export { createWechatMessages, type WechatMessages, type WechatNews } from './messages'
export { newsOf } from './news'
export { wechatRoutes } from './routes'
export { createWechatService } from './service'
