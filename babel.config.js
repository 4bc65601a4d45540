const targets = {
  weapp: { ios: '12', chrome: '78' },
  h5: { chrome: '87', safari: '14', firefox: '90' },
}

module.exports = {
  // Old phones in WeChat need private fields rewritten; as symbols they cost a third of what WeakMaps do.
  assumptions: { privateFieldsAsSymbols: true, setPublicClassFields: true },
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: targets[process.env.TARO_ENV] ?? targets.h5,
        ignoreBrowserslistConfig: true,
      },
    ],
  ],
}
