import { useEffect, useState } from 'react'
import { Box } from './box'
import { Group } from './group'
import { text } from './messages'

export type SkeletonProps = { rows?: number; cards?: number }

/** A quick answer never flashes grey bars. Milliseconds. */
const patience = 300

/** Nothing for 300 ms, then the shape of what is coming. */
export function Skeleton({ rows = 3, cards = 1 }: SkeletonProps) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null

  return (
    <Group role='status' label={text.loading} className='stack'>
      {Array.from({ length: cards }, (_, card) => (
        <Box key={card} className='card stack stack--3'>
          <Box className='skel skel--title' />
          {Array.from({ length: rows }, (__, row) => (
            <Box key={row} className={row === rows - 1 ? 'skel skel--short' : 'skel'} />
          ))}
        </Box>
      ))}
    </Group>
  )
}
