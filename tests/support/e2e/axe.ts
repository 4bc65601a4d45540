import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { fullHeight } from './measures'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on the page as it stands (WCAG 2.2 AA and best practices), one line a finding; empty when all is well. The whole
 * page is brought into view for it: what happens to lie under a bar that floats would count as covered.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  if (before) await page.setViewportSize({ ...before, height: await fullHeight(page) })
  const findings = await run(page)
  if (before) await page.setViewportSize(before)
  return findings
}

async function run(page: Page): Promise<string[]> {
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
