import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from './card'
import { VisibilityCell, type Sight } from './visibility-cell'
import './visibility-table.scss'

export type VisibilityTableProps = {
  title: string
  columns: readonly string[]
  rows: readonly { item: string; cells: readonly Sight[] }[]
  foot?: ReactNode
}

/** 谁能看到什么: an icon and a word in every cell. */
export function VisibilityTable({ title, columns, rows, foot }: VisibilityTableProps) {
  return (
    <Card as='section' flush title={title}>
      <View className='vis__table'>
        <View className='vis__line'>
          <View className='vis__h vis__h--item' />
          {columns.map((column) => (
            <View key={column} className='vis__h'>
              {column}
            </View>
          ))}
        </View>
        {rows.map(({ item, cells }) => (
          <View key={item} className='vis__line'>
            <View className='vis__k'>{item}</View>
            {cells.map((cell, index) => (
              <View
                key={index}
                className={`vis__cell vis__cell--${cell.see}`}
                aria-label={`${columns[index] ?? ''} ${cell.word}`}
              >
                <VisibilityCell {...cell} />
              </View>
            ))}
          </View>
        ))}
      </View>
      {foot && <View className='vis__foot'>{foot}</View>}
    </Card>
  )
}
