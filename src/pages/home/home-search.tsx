import { filingRoutes } from '@/features/complaint/public'
import { Icon, Link, Span } from '@/shared/ui'
import { text } from './messages'

/** Looks like a box to type in; the typing happens on the page it leads to. */
export function HomeSearch() {
  return (
    <Link id='home-search' look='bare' to={filingRoutes.find} className='home__search' label={text.search}>
      <Icon name='search' size='lg' />
      <Span>{text.searchHint}</Span>
    </Link>
  )
}
