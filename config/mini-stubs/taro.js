// What @tarojs/taro does, but naming the one thing it needs of the runtime: taking the whole module keeps every unused part of it.
const hooks = require('@tarojs/runtime').hooks
const taro = require('@tarojs/api').default

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = taro
