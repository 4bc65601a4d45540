import axe from 'axe-core'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it stands (WCAG 2.2 AA and best practices), one line a finding; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, any }) => `${id} (${help}) at ${target.join(' ')}: ${html} ${any[0]?.message ?? ''}`),
    )
  }, rules)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
