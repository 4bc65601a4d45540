import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DeviceStorage } from '../../support/weapp/device-storage'
import { bootMiniProgram, type MiniProgram } from '../../support/weapp/driver'
import { removeSamplePrograms, writeSampleProgram } from '../../support/weapp/sample-program'

const WXML =
  '<button id="send" bindtap="send">send</button><text id="reply">{{reply}}</text><text id="line">{{line}}</text>'
const JS = `Page({
  data: { reply: '', line: 'online' },
  onLoad() {
    this.setData({ reply: wx.getStorageSync('kept') })
    wx.onNetworkStatusChange(({ isConnected }) => this.setData({ line: isConnected ? 'online' : 'offline' }))
  },
  send() {
    setTimeout(() => this.setData({ line: 'still waiting' }), 60)
    wx.request({
      url: 'https://service.example.cn/cases', method: 'POST', data: { text: '路灯不亮' },
      success: ({ statusCode, data }) => {
        wx.setStorageSync('kept', 'number ' + data.number)
        this.setData({ reply: statusCode + ' ' + data.number })
      },
      fail: ({ errMsg }) => this.setData({ reply: errMsg }),
    })
  },
})`

let server: Server
let origin: string
let filed: string[]
/** Milliseconds the service takes. */
let slow = 0
let dir: string
let program: MiniProgram

const open = (storage?: DeviceStorage, quickReplies?: boolean): MiniProgram => {
  const opened = bootMiniProgram(dir, { apiOrigin: origin, storage, quickReplies })
  opened.start()
  return opened
}

beforeAll(async () => {
  dir = writeSampleProgram({ 'pages/home/index': { wxml: WXML, js: JS } })
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      filed.push(body)
      response.statusCode = 201
      setTimeout(() => response.end(JSON.stringify({ number: filed.length })), slow)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  removeSamplePrograms()
  await new Promise((done) => server.close(done))
})
beforeEach(() => {
  filed = []
  slow = 0
  program = open()
})
afterEach(() => program.kill())

test('a request reaches the real service, whatever origin was compiled in', async () => {
  program.tap('send')
  await program.until(() => program.text('reply') === '201 1')
  expect(filed).toEqual(['{"text":"路灯不亮"}'])
  expect(program.network.sent).toMatchObject([{ method: 'POST', path: '/cases', status: 201, outcome: 'answered' }])
})

test('with quick replies a slow service looks quick: what is drawn while waiting comes after the reply', async () => {
  program.kill()
  program = open(undefined, true)
  slow = 150
  program.tap('send')
  await program.until(() => program.text('reply') === '201 1')
  expect(program.text('line')).toBe('online')
  await program.until(() => program.text('line') === 'still waiting')
})

test('cut before the service: it never hears of it', async () => {
  program.failRequests(/POST/)
  program.tap('send')
  await program.until(() => program.text('reply').startsWith('request:fail'))
  expect(filed).toEqual([])
})

test('cut during: the service has done it, the person does not know; trying again works', async () => {
  program.loseReplies(/POST \/cases/)
  program.tap('send')
  await program.until(() => program.text('reply').startsWith('request:fail'))
  expect(filed).toHaveLength(1)
  program.tap('send')
  await program.until(() => program.text('reply') === '201 2')
})

test('cut after: the reply is there, then the app is told that the phone is offline', async () => {
  program.goOfflineAfterReply()
  program.tap('send')
  await program.until(() => program.text('line') === 'offline')
  await program.until(() => program.text('reply') === '201 1')
  program.tap('send')
  await program.until(() => program.text('reply').includes('ERR_INTERNET_DISCONNECTED'))
  program.setOnline(true)
  await program.until(() => program.text('line') === 'online')
})

test('killed while waiting: nothing is written afterwards, and what was kept is there at the next start', async () => {
  program.tap('send')
  await program.until(() => program.text('reply') === '201 1')
  program.tap('send')
  program.kill()
  await program.until(() => filed.length === 2)
  await program.settle()
  expect(program.storage.snapshot()).toEqual({ kept: 'number 1' })
  program = open(program.storage)
  await program.until(() => program.text('reply') === 'number 1')
})
