/** Extracts on application: what is wrong with one, its way, and its end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TradeRowView } from '../../../src/exchange/contract.ts';
import type { StatisticsWorld } from './world.ts';

const EXTRACT = {
  what: { flow: 'import', from: '2026-09', to: '2026-10', by: 'month,item10,country' },
  ...{ medium: 'csv', purpose: '알루미늄 수입 구조를 분석하는 논문', isPurposeKept: true },
};

export function testExtracts(world: StatisticsWorld): void {
  test('an application says everything that is wrong with it at once, and nothing finer than what is published is taken', async () => {
    const trader = await world.house.as('importer');
    const wrong = await trader.post('extracts', {
      ...{
        what: { from: '2026-13', by: 'month,nothing' },
        medium: 'csv',
        purpose: '글',
        isPurposeKept: false,
      },
    });
    assert.deepEqual(
      [wrong.status, wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer)],
      [422, ['/what/from', '/what/by', '/purpose', '/isPurposeKept']],
    );
    for (const by of ['item4,office', 'province,country', 'port,office']) {
      const fine = await trader.post('extracts', { ...EXTRACT, what: { ...EXTRACT.what, by } });
      assert.deepEqual(
        fine.json.problems.map(({ code }: { code: string }) => code),
        ['extract/what'],
        by,
      );
    }
  });

  test('an extract is approved by a person with a fee and its basis, paid, fetched with a log, and holds what is published and no more', async () => {
    const [trader, other, statistician] = [
      await world.house.as('importer'),
      await world.house.as('importer-2'),
      await world.house.as('statistician'),
    ];
    const { json: applied, ...answer } = await trader.post('extracts', EXTRACT);
    assert.equal(answer.status, 200, answer.text);
    const path = `extracts/${applied.number}`;
    assert.match(applied.number, /^EX-2026-\d{6}$/);
    assert.deepEqual([applied.state, applied.preview, (await other.get(path)).status], ['open', null, 404]);
    assert.equal((await trader.get(`${path}/file`)).status, 409);
    const step = (who: typeof trader, body: object) => who.post(`${path}/steps`, { words: '확인', ...body });
    assert.equal((await step(trader, { kind: 'approve', of: 'government', feeKrw: 0 })).status, 403);
    assert.equal(
      (await step(await world.house.as('auditor'), { kind: 'refuse', of: 'purpose' })).status,
      403,
    );
    const { json: seen } = await statistician.get(path);
    assert.ok(seen.preview.rows > 0 && seen.preview.withheld > 0);
    const free = await step(statistician, { kind: 'approve', of: 'table', feeKrw: 0 });
    assert.deepEqual(
      free.json.problems.map(({ pointer }: { pointer: string }) => pointer),
      ['/feeKrw'],
    );
    const { json: approved } = await step(statistician, { kind: 'approve', of: 'table', feeKrw: 12_000 });
    assert.deepEqual([approved.state, approved.fee.krw], ['to-pay', 12_000]);
    assert.equal((await trader.get(`${path}/file`)).status, 409);
    assert.equal((await step(statistician, { kind: 'pay' })).json.state, 'ready');
    const file = await trader.get(`${path}/file?lang=en`);
    assert.equal(file.status, 200);
    assert.equal((await other.get(`${path}/file`)).status, 404);
    assert.equal((await statistician.get(`${path}/file`)).status, 403);
    const { json: table } = await world.house.stranger.get(
      'statistics/tables/items-countries?flow=import&from=2026-09&to=2026-10&by=month,item10,country&top=10000',
    );
    const lines = file.text.trim().split('\r\n').slice(1);
    assert.equal(lines.length, table.rows.length);
    const told = (table.rows as TradeRowView[]).map((row) => row.import!.usd);
    assert.ok(told.some((usd) => usd === null));
    // Columns: three codes with their names, then dollars, which are empty where they are withheld.
    for (const [place, line] of lines.entries()) {
      const { code } = (table.rows as TradeRowView[])[place]!.keys[1]!;
      assert.ok(line.includes(code));
      if (told[place] !== null) assert.ok(line.includes(String(told[place])), line);
      else assert.match(line, /,,,,,1,/);
    }
    const { rows } = await world.house.house.pool.query(
      `select kind, article, detail from event where kind like 'extract-%' and detail like $1 order by at, id`,
      [`%${applied.number}%`],
    );
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['extract-apply', 'extract-approve', 'extract-pay', 'extract-fetch'],
    );
    assert.ok(rows.every(({ detail, article }) => !detail.includes('논문') && /제322조/.test(article)));
    const { rows: kept } = await world.house.house.pool.query('select content from extract_application');
    assert.ok(kept.every(({ content }) => !content.includes('논문')));
  });

  test('what is refused has its ground, what is taken back is over, and neither can be fetched', async () => {
    const [trader, supervisor] = [await world.house.as('importer'), await world.house.as('supervisor-020')];
    const ids: string[] = [];
    for (let nth = 0; nth < 2; nth++) ids.push((await trader.post('extracts', EXTRACT)).json.number);
    const at = (nth: number, more: string): string => `extracts/${ids[nth]}/${more}`;
    const none = await supervisor.post(at(0, 'steps'), { kind: 'refuse', words: '용도 불명' });
    assert.equal(none.status, 422);
    const refused = await supervisor.post(at(0, 'steps'), {
      kind: 'refuse',
      of: 'purpose',
      words: '용도 불명',
    });
    assert.deepEqual([refused.json.state, refused.json.may], ['refused', []]);
    assert.equal(
      (await trader.post(at(1, 'steps'), { kind: 'withdraw', words: '' })).json.state,
      'withdrawn',
    );
    assert.equal(
      (await supervisor.post(at(1, 'steps'), { kind: 'approve', of: 'government', feeKrw: 0, words: 'x' }))
        .status,
      409,
    );
    for (const nth of [0, 1]) assert.equal((await trader.get(at(nth, 'file'))).status, 409);
    const { json: list } = await trader.get('extracts');
    assert.deepEqual(
      list.slice(0, 2).map(({ number }: { number: string }) => number),
      ids.toReversed(),
    );
    assert.deepEqual((await (await world.house.as('importer-2')).get('extracts')).json, []);
  });
}
