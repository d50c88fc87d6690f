/** The part of a policy about exports: contradictions all at once, changes row by row, a preview with figures of its own, and names of declarations only for whoever may open them. */
import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import type { Policy, PolicyPreview, PreviewMover } from '../../src/exchange/contract.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt, TODAY } from '../builders/declarations.ts';
import { exportDeclaration } from '../builders/exports.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

const IMPORTS = 800;
const EXPORTS = 40;
const GOODS = '3901';

let house: TestHouse;
let analyst: Client;
let policy: Policy;

before(async () => {
  house = await startHouse('policy_exports');
  mock.method(house.house.clock, 'now', () => Date.parse(`${TODAY}T10:00:00+09:00`));
  analyst = await house.as('analyst');
  policy = (await analyst.get('policies/draft')).json.policy;
  const office = (place: number): string => (place % 2 === 0 ? '020' : '040');
  const rows = [
    ...Array.from({ length: IMPORTS }, (_, place) => declarationAt(office(place), place)),
    ...Array.from({ length: EXPORTS }, (_, place) => exportDeclaration({ office: office(place) })),
  ];
  for (let from = 0; from < rows.length; from += 200) {
    const answer = await house.machine.post('declarations/batch', rows.slice(from, from + 200));
    assert.equal(answer.status, 200, answer.text);
    assert.ok(answer.json.every(({ result }: { result: string }) => result === 'stored'));
  }
});
after(() => house?.end());

const placesOf = (answer: Answer): string[] =>
  answer.json.problems.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`);

test('export quotas that contradict each other are refused with every problem at its place', async () => {
  const [control] = policy.exports!.mandatory;
  const broken: Policy = {
    ...policy,
    criteria: [
      // Less than imports have places for, and more than exports have.
      { id: 'E-0103', perDay: 8 },
      { id: 'E-0101', demand: 'none' },
      { id: 'E-0104', demand: 'laboratory' },
    ],
    exports: {
      mandatory: [{ ...control!, hsPrefixes: ['77'], demand: 'audit' }, control!],
      capacities: [
        { office: '999', inspection: 'physical', perDay: 1 },
        { office: '020', inspection: 'physical', perDay: -2 },
        { office: '020', inspection: 'physical', perDay: 3 },
      ],
      random: { probability: 0, inspection: 'physical' },
    },
  };
  const expected = [
    'policy/criterion-weakened /criteria/1/demand',
    'policy/quota-above-capacity /criteria/0/perDay',
    'policy/no-demand /exports/mandatory/0/demand',
    'policy/unknown-code /exports/mandatory/0/hsPrefixes/0',
    'policy/duplicate /exports/mandatory/1/id',
    'policy/unknown-office /exports/capacities/0/office',
    'policy/capacity-negative /exports/capacities/1/perDay',
    'policy/duplicate /exports/capacities/2',
    'policy/capacity-missing /exports/capacities',
    'policy/capacity-missing /exports/capacities',
    'policy/random-zero /exports/random/probability',
  ].sort();
  const checked = await analyst.post('policies/check', { policy: broken });
  assert.deepEqual(placesOf(checked).sort(), expected);
  const missing = checked.json.problems.filter(({ code }: { code: string }) => code.endsWith('missing'));
  assert.ok(
    missing.some(({ message }: { message: { en: string } }) => /laboratory.*E-0104/.test(message.en)),
  );
  const proposed = await analyst.post('policies', { policy: broken, basedOn: 1, why: '시험' });
  assert.equal(proposed.status, 422);
  assert.deepEqual(placesOf(proposed).sort(), expected);
  const shapeless = { ...policy, exports: { mandatory: [], scores: policy.scores } };
  assert.deepEqual(placesOf(await analyst.post('policies/check', { policy: shapeless })).sort(), [
    'policy/missing /exports/capacities',
    'policy/missing /exports/random',
    'policy/unknown-field /exports/scores',
  ]);
});

test('the policy in force and one without a word about exports contradict nothing', async () => {
  assert.deepEqual(placesOf(await analyst.post('policies/check', { policy })), []);
  const { exports: _, ...silent } = policy;
  const checked = await analyst.post('policies/check', { policy: silent });
  assert.deepEqual(placesOf(checked), []);
  assert.ok(checked.json.changes.length > 0);
});

test('changes of exports are told row by row, with their offices', async () => {
  const { exports } = policy;
  const changed: Policy = {
    ...policy,
    exports: {
      mandatory: exports!.mandatory.slice(1),
      capacities: exports!.capacities.map((row) => (row.office === '040' ? { ...row, perDay: 9 } : row)),
      random: { ...exports!.random, probability: 0.02 },
    },
  };
  const { changes } = (await analyst.post('policies/check', { policy: changed })).json;
  const told = changes
    .filter(({ pointer }: { pointer: string }) => pointer.startsWith('/exports'))
    .map(
      ({ pointer, title, after: now }: { pointer: string; title: { en: string }; after: { en: string } }) => [
        pointer,
        title.en,
        now?.en ?? null,
      ],
    );
  assert.deepEqual(told, [
    ['/exports/capacities/0', 'Daily capacity for exports 040 physical', 'a day 9'],
    ['/exports/mandatory', 'Mandatory control on exports export-firearms', null],
    ['/exports/random/probability', 'Random probability of exports', '0.02'],
  ]);
});

async function preview(client: Client, draft: Policy): Promise<string> {
  let job = (await client.post('policies/previews', { policy: draft })).json;
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    job = (await client.get(`jobs/${job.id}`)).json;
  }
  assert.equal(job.state, 'done', JSON.stringify(job));
  return job.result.preview;
}

const seenBy = async (account: string, id: string): Promise<PolicyPreview> =>
  (await (await house.as(account)).get(`policies/previews/${id}`)).json;
const officesOf = (movers: readonly PreviewMover[]): string[] => [
  ...new Set(movers.map(({ office }) => office)),
];

/** Every plastic granule that leaves is examined, and detectors of imports speak sooner. */
function stricter(): Policy {
  return {
    ...policy,
    capacities: policy.capacities.map((row) => ({ ...row, perDay: row.perDay * 3 })),
    detectors: policy.detectors.map((rule) => ({
      ...rule,
      steps: rule.steps.map((step) => ({ ...step, from: step.from * 0.8 })),
    })),
    exports: {
      ...policy.exports!,
      mandatory: [
        ...policy.exports!.mandatory,
        {
          id: 'export-plastics',
          title: { ko: '합성수지', en: 'Plastics' },
          hsPrefixes: [GOODS],
          demand: 'physical',
          basis: '시험',
        },
      ],
    },
  };
}

test('a draft that changes nothing of exports moves none of them', async () => {
  const { exports, ...imports } = await seenBy('analyst', await preview(analyst, policy));
  assert.equal(imports.decisions, IMPORTS);
  assert.deepEqual([exports!.decisions, exports!.without], [EXPORTS, 0]);
  assert.deepEqual([exports!.chosen.onlyWas, exports!.chosen.onlyNow], [0, 0]);
});

test('imports and exports are previewed with figures of their own, and the draft decides exports as the gate would', async () => {
  const { exports, ...imports } = await seenBy('analyst', await preview(analyst, stricter()));
  assert.equal(imports.decisions, IMPORTS);
  assert.ok(imports.chosen.onlyNow > 0);
  const { chosen, offices, voices } = exports!;
  assert.equal(chosen.both + chosen.onlyNow, EXPORTS, 'every one of them is chosen');
  assert.equal(chosen.onlyWas, 0);
  assert.ok(chosen.onlyNow > EXPORTS / 2);
  assert.deepEqual(
    offices.map(({ office, inspection, now, capacity }) => [office, inspection, now, capacity]),
    [
      ['020', 'physical', EXPORTS / 2, 3],
      ['040', 'physical', EXPORTS / 2, 3],
    ],
  );
  assert.deepEqual(
    voices.filter(({ now }) => now > 0).map(({ source, id, now }) => [source, id, now]),
    [['mandatory', 'export-plastics', EXPORTS]],
  );
  assert.ok(imports.voices.every(({ id }) => id !== 'export-plastics'));
});

test('a preview names declarations only to whoever may open them, and counts the others', async () => {
  const id = await preview(analyst, stricter());
  const [all, own] = [await seenBy('analyst', id), await seenBy('supervisor-020', id)];
  assert.deepEqual(officesOf(all.gained).sort(), ['020', '040']);
  assert.deepEqual(all.elsewhere, { gained: 0, lost: 0 });
  for (const [whole, seen] of [
    [all, own],
    [all.exports!, own.exports!],
  ] as const) {
    assert.deepEqual(officesOf(seen.gained), ['020']);
    assert.ok(officesOf(seen.lost).every((office) => office === '020'));
    assert.ok(seen.elsewhere!.gained > 0);
    assert.deepEqual(seen.chosen, whole.chosen, 'figures are of every office');
  }
  const numbers = all.gained.filter(({ office }) => office === '040').map(({ number }) => number);
  const text = JSON.stringify(own);
  assert.ok(numbers.length > 0 && numbers.every((number) => !text.includes(number)));
});

test('a preview that was kept before exports were looked at still reads, and names no more than a new one', async () => {
  const id = await preview(analyst, stricter());
  const { owner } = house.database;
  await owner.query(`update policy_preview set body = (body::jsonb - 'exports')::text where id = $1`, [id]);
  const own = await seenBy('supervisor-020', id);
  assert.equal(own.exports, undefined);
  assert.deepEqual(officesOf(own.gained), ['020']);
});

test('an export that was once decided by the rules of imports is left out and counted', async () => {
  const { owner } = house.database;
  await owner.query(
    `update decision set record = replace(record, ',"direction":"export"', '')
     where id = (select x.id from decision x join declaration d using (number, version)
                 where d.direction = 'export' order by x.id limit 1)`,
  );
  const { exports } = await seenBy('analyst', await preview(analyst, policy));
  assert.deepEqual([exports!.decisions, exports!.without], [EXPORTS - 1, 1]);
});

test('what the policy in force says of exports, and what was used of it, shows on its page', async () => {
  const view = (await analyst.get('policy')).json;
  assert.deepEqual(view.policy.exports, policy.exports);
  const row = view.exportCapacities.find(
    ({ office, inspection }: { office: string; inspection: string }) =>
      office === '020' && inspection === 'physical',
  );
  assert.deepEqual([row.perDay, row.isCritical], [3, false]);
});
