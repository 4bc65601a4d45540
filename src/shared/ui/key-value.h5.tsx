import type { KeyValueProps } from './key-value'
import './key-value.scss'

export function KeyValue({ rows }: KeyValueProps) {
  return (
    <dl className='kv'>
      {rows.map(({ key, value }) => (
        <div key={key} className='kv__row'>
          <dt className='kv__k'>{key}</dt>
          <dd className='kv__v'>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
