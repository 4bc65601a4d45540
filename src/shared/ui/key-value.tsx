import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './key-value.scss'

export type KeyValueProps = { rows: readonly { key: string; value: ReactNode }[] }

export function KeyValue({ rows }: KeyValueProps) {
  return (
    <View className='kv'>
      {rows.map(({ key, value }) => (
        <View key={key} className='kv__row'>
          <View className='kv__k'>{key}</View>
          <View className='kv__v'>{value}</View>
        </View>
      ))}
    </View>
  )
}
