/** Every page in both languages, light and dark: draws itself without complaint, can be used by everybody, says everything. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { sharedTexts } from '../../src/console/texts/shared.ts';
import type { Language } from '../../src/core/text.ts';
import { axe } from './axe.ts';
import { farmOf } from './code-networks.ts';
import { trainedStudy } from './workbench.ts';
import { type Account, picture, shownText, type Theme, untilDrawn, type World } from './world.ts';

/** Each language and each theme once: what one does wrong, it does wrong beside either of the other. */
const LOOKS: readonly [Language, Theme][] = [
  ['ko', 'light'],
  ['en', 'dark'],
];

const FIGURES = JSON.stringify({
  ...{ type: 'monthly', period: '2031-02', unit: 'USD 100m', status: 'final' },
  export: { value: 501, yoy_pct: -1.5 },
  import: { value: 435, yoy_pct: 14.5 },
  export_items_yoy_pct: { 반도체: 36.2, 선박: -75.7 },
});

/** Visited last: they are full only when trade is counted, which begins after the house is ready. */
const COUNTED: readonly (readonly [string, Account, string])[] = [
  ['statistics', 'analyst', '/statistics?standing=ledger&by=item2'],
  ['statistics-map', 'analyst', '/statistics?standing=ledger&table=countries&by=country'],
];
const COUNTED_NAMES: ReadonlySet<string> = new Set(COUNTED.map(([name]) => name));

/** Whoever sees most of a page opens it. */
async function pagesOf(world: World): Promise<readonly (readonly [string, Account, string])[]> {
  const { json } = await (await world.client('supervisor')).get('cases?scope=office&limit=50&lane=examine');
  // An export has no importer whose page could be opened.
  const { number } = json.rows.find(({ direction }: { direction: string }) => direction === 'import');
  const view = (await (await world.client('supervisor')).get(`declarations/${number}`)).json;
  const { json: criteria } = await (await world.client('analyst')).get('criteria');
  const { json: models } = await (await world.client('analyst')).get('models');
  const study = await trainedStudy(await world.client('officer'));
  const { json: release } = await (await world.client('statistician')).post('releases', { file: FIGURES });
  const broker = await world.client('broker');
  const { json: rules } = await (await world.client('supervisor')).get('agency-rules');
  const { json: library } = await broker.get('library/search?kind=tribunal&to=2023-12-31');
  const changed = { id: library.found[0].opens.split('/').at(-1) };
  const { json: parcels } = await (await world.client('supervisor')).get('parcels?state=differs&limit=1');
  const farm = await farmOf(world);
  const [{ json: drafts }, { json: own }] = [
    await broker.get('desk/drafts'),
    await broker.get('desk/declarations?limit=1'),
  ];
  return [
    ['board', 'supervisor', '/'],
    ['queue', 'supervisor', '/queue'],
    ['ready', 'supervisor', '/queue/ready'],
    ['ready-waiting', 'supervisor', '/queue/ready?state=waiting'],
    ['work', 'supervisor', '/work'],
    ['supervision', 'supervisor', '/supervision'],
    ['desk-rules', 'supervisor', '/supervision/rules'],
    ['retention', 'supervisor', '/retention'],
    ['search', 'supervisor', '/search?q=shirt'],
    ['search-empty', 'analyst', '/search'],
    ['classification', 'supervisor', '/classification?text=%ED%8B%B0%EC%85%94%EC%B8%A0'],
    ['rulings', 'supervisor', '/rulings?text=%ED%8B%B0%EC%85%94%EC%B8%A0'],
    ['ruling-new', 'broker', '/rulings/new'],
    ['guide', 'broker', '/guide'],
    ['guide-heading', 'broker', '/guide/6109'],
    ['origin', 'broker', '/origin?hs=850760'],
    [
      'code-history',
      'supervisor',
      `/classification/history?importer=${encodeURIComponent(view.declaration.importer.id)}`,
    ],
    ['declarations', 'supervisor', '/declarations'],
    ['declaration', 'supervisor', `/declarations/${number}`],
    ['form', 'supervisor', `/declarations/${number}?view=form`],
    ['importer', 'supervisor', `/importers/${view.declaration.importer.id}`],
    ['import', 'supervisor', '/import'],
    ['criteria', 'analyst', '/criteria'],
    ['criterion', 'analyst', `/criteria/${criteria[0].criterion.id}`],
    ['criterion-new', 'analyst', '/criteria/new'],
    ['criterion-edit', 'analyst', `/criteria/${criteria[0].criterion.id}?edit=1`],
    ['criteria-review', 'analyst', '/criteria?view=review'],
    ['policy', 'analyst', '/policy'],
    ['policy-draft', 'analyst', '/policy/draft'],
    ['policy-automatic', 'analyst', '/policy/automatic'],
    ['releases', 'statistician', '/releases'],
    ['release', 'statistician', `/releases/${release.id}`],
    ['models', 'analyst', '/models'],
    ['model-card', 'analyst', `/models/${models[0].id}/card`],
    ['ai-operator', 'analyst', '/models/operator'],
    ['proof', 'supervisor', '/proof'],
    ['workbench', 'officer', '/workbench'],
    ['study', 'officer', `/workbench/${study}?cases=found`],
    ['study-new', 'officer', '/workbench/new'],
    ['analyses', 'officer', '/workbench/analyses'],
    ['analysis-new', 'officer', '/workbench/analyses/new'],
    ['sql', 'officer', '/workbench/analyses/sql'],
    ['study-edit', 'officer', `/workbench/${study}?edit=1`],
    ['log', 'auditor', '/log'],
    ['audit', 'auditor', '/audit'],
    ['audit-acts', 'auditor', '/audit?tab=acts'],
    ['audit-changes', 'auditor', `/audit?tab=changes&number=${number}&days=3`],
    ['outage', 'supervisor', '/outage'],
    ['api', 'analyst', '/api'],
    ['help', 'analyst', '/help'],
    ['desk', 'broker', '/desk'],
    ['desk-drafts', 'broker', '/desk/drafts'],
    ['desk-draft', 'broker', `/desk/drafts/${drafts[0].id}`],
    ['desk-declaration', 'broker', `/desk/declarations/${own.rows[0].number}`],
    ['desk-authorities', 'broker', '/desk/authorities'],
    ['desk-keys', 'broker', '/desk/keys'],
    ['desk-table', 'broker', '/desk/table'],
    ['objections', 'supervisor', '/objections'],
    ['exports', 'supervisor', '/exports'],
    ['counsel', 'broker', `/counsel?q=${encodeURIComponent('여행자 면세 한도')}`],
    ['counsel-questions', 'supervisor', '/counsel/questions'],
    ['library', 'broker', `/library?q=${encodeURIComponent('과세가격')}`],
    ['precedent', 'broker', `/library/precedents/${changed.id}?from=1&to=2`],
    ['library-bring', 'officer', '/library/bring'],
    ['language-model', 'supervisor', '/language'],
    ['agency-rules', 'supervisor', '/agency-rules'],
    ['agency-rule', 'supervisor', `/agency-rules/${rules.rows[0].id}`],
    ['duty', 'officer', '/duty?hs=4202221020&price=2000&currency=USD&origin=IT&quantity=1&consumption=bag'],
    ['parcels', 'supervisor', '/parcels'],
    ['parcel-selection', 'supervisor', '/parcel-selection'],
    ['parcel-firms', 'supervisor', '/parcels/firms'],
    ['recorded-rights', 'supervisor', '/parcels/rights'],
    ['parcels-held', 'supervisor', '/parcels/held'],
    ['parcel-firm', 'supervisor', '/parcels/firms/SYN-EC-001'],
    ['parcel-deliveries', 'supervisor', '/parcels/deliveries'],
    ['parcel-policy', 'supervisor', '/parcel-selection/policy'],
    ['parcel', 'supervisor', `/parcels/${parcels.rows[0].houseBill}`],
    ['code-networks', 'supervisor', '/parcels/networks'],
    ['code-network', 'supervisor', `/parcels/networks?start=${farm}`],
    ['supply', 'supervisor', '/supply'],
    ['supply-item', 'supervisor', '/supply/items/artificial-graphite'],
    ['supply-network', 'analyst', '/supply/network'],
    ['none', 'analyst', '/no-such-page'],
    ...COUNTED,
  ];
}

export async function everyPage(t: TestContext, world: World): Promise<void> {
  const pages = await pagesOf(world);
  const through = async ([language, theme]: (typeof LOOKS)[number]): Promise<string[]> => {
    const wrong: string[] = [];
    const tabs = new Map<Account, Page>();
    for (const [name, account, path] of pages) {
      const known = tabs.get(account);
      const page = known ?? (await world.page(account, { language, theme }));
      tabs.set(account, page);
      try {
        if (COUNTED_NAMES.has(name)) await untilCounted(world);
        await (known === undefined ? page.goto(path) : goWithin(page, path));
        if (COUNTED_NAMES.has(name)) await page.locator('tbody tr').nth(1).waitFor();
        await picture(page, `${name}-${language}-${theme}`, false);
        for (const problem of await look(page, language, theme))
          wrong.push(`${name}, ${language}, ${theme}: ${problem}`);
      } catch (error) {
        wrong.push(`${name}, ${language}, ${theme}: ${(error as Error).message.split('\n')[0]}`);
      }
    }
    for (const page of tabs.values()) await page.close();
    return wrong;
  };
  await t.test('every page in both languages, light and dark', async () => {
    // Both at a time: while one page is being drawn, another is looked at.
    assert.deepEqual((await Promise.all(LOOKS.map(through))).flat(), []);
  });
  await t.test('the focus can be seen wherever the keyboard leads', () => focusIsVisible(world));
  await t.test('every page of every menu has a pair of keys of its own', () => keysOfPages(world));
}

async function untilCounted(world: World): Promise<void> {
  const analyst = await world.client('analyst');
  const isCounted = async (): Promise<boolean> => (await analyst.get('statistics')).json.isCounting === false;
  await world.until('trade to be counted', isCounted, 180);
}

/** As a link within the console does it, without loading the console anew. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, path);
}

async function look(page: Page, language: Language, theme: Theme): Promise<string[]> {
  const wrong: string[] = [];
  const root = await page.evaluate(() => [
    document.documentElement.lang,
    document.documentElement.dataset.theme,
  ]);
  if (root[0] !== language || root[1] !== theme) wrong.push(`the document says ${root.join(', ')}`);
  const text = await shownText(page.locator('body'));
  // A place behind a slash is part of an address that is being described.
  for (const hole of text.match(/\bundefined\b|\bNaN\b|\[object \w+\]|(?<!\/)\{[a-z]\w*\}/g) ?? [])
    wrong.push(`says “${hole}”`);
  // Both looks are built alike: the first is inspected whole.
  return [...wrong, ...(await axe(page, theme === 'light' ? 'all' : 'colours'))];
}

/** A pair that was given twice would leave one page of the menu out of the help sheet. */
async function keysOfPages(world: World): Promise<void> {
  for (const account of ['supervisor', 'analyst', 'auditor', 'administrator', 'broker'] as const) {
    const page = await world.page(account);
    await page.goto('/help');
    await untilDrawn(page);
    const menu = await page.locator('nav.rail a .long').allInnerTexts();
    await page.keyboard.press('?');
    await page.locator('dialog[open] .key-line').first().waitFor();
    const lines = await page.locator('dialog[open] .key-line').evaluateAll((found) =>
      found.map((line) => ({
        keys: [...line.querySelectorAll('kbd')].map((key) => key.textContent).join(' '),
        title: line.querySelector('dd')?.textContent ?? '',
      })),
    );
    const goTo = `${sharedTexts.ko.goTo}: `;
    const pages = lines.filter(({ title }) => title.startsWith(goTo));
    assert.ok(menu.length > 1, account);
    assert.deepEqual(pages.map(({ title }) => title.slice(goTo.length)).sort(), menu.sort(), account);
    assert.equal(new Set(lines.map(({ keys }) => keys)).size, lines.length, account);
    await page.close();
  }
}

async function focusIsVisible(world: World): Promise<void> {
  const page = await world.page('supervisor');
  await page.goto('/');
  await untilDrawn(page);
  const unseen: string[] = [];
  for (let step = 0; step < 14; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      // A field may show it on the frame around it.
      const frames = [element, element.parentElement, element.parentElement?.parentElement];
      const isSeen = frames.some((frame) => {
        if (!frame) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(frame);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      });
      return { name: `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20)}`, isSeen };
    });
    if (!focused.isSeen) unseen.push(focused.name);
  }
  await page.close();
  assert.deepEqual(unseen, [], 'elements that have the focus and do not show it');
}
