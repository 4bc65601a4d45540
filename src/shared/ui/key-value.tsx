import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import './key-value.scss'

export type KeyValueProps = { rows: readonly { key: string; value: ReactNode }[] }

/** A question, for one, stands above its answer: the column of keys is five signs wide. */
const LONGEST_BESIDE = 5

export function KeyValue({ rows }: KeyValueProps) {
  return (
    <View className='kv'>
      {rows.map(({ key, value }) => (
        <View key={key} className={classNames('kv__row', key.length > LONGEST_BESIDE && 'kv__row--stacked')}>
          <View className='kv__k'>{key}</View>
          <View className='kv__v'>{value}</View>
        </View>
      ))}
    </View>
  )
}
