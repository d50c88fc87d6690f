/** What an automatic inspection for accessibility finds on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on the colours of a look and not on how a page is built. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Serious and critical findings, each with the first element that it names. @param what of a page that was inspected whole in another look, its colours */
export async function axe(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    async (rules) => {
      const engine = (
        globalThis as unknown as { axe: { run(o: object): Promise<{ violations: Violation[] }> } }
      ).axe;
      interface Violation {
        id: string;
        impact: string;
        nodes: { target: string[]; failureSummary: string }[];
      }
      const { violations } = await engine.run({
        resultTypes: ['violations'],
        ...(rules === null ? {} : { runOnly: { type: 'rule', values: rules } }),
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id} ×${nodes.length}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary.split('\n')[1] ?? ''}`,
        );
    },
    what === 'all' ? null : OF_COLOURS,
  );
}
