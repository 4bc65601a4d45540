export const problemText = { title: '没有办成', offline: '没有连上网络，请稍后再试，填的内容都还在。' }
