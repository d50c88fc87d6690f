/** The life of a policy: contradictions refused all at once, two pairs of eyes, two people at once, and its effect on the day from which it holds. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, seoulDay, seoulMidnight } from '../../src/core/day.ts';
import type { Policy, PolicyDraft, PolicyPreview, PolicyVersionRow } from '../../src/exchange/contract.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

const HOUR = 3_600_000;
const TODAY = '2026-11-20';

let house: TestHouse;
let now = seoulMidnight(TODAY) + 10 * HOUR;

before(async () => {
  house = await startHouse('policies');
  (house.house.clock as { now: () => number }).now = () => now;
  await house.house.turns.prepare();
});
after(() => house?.end());

async function draftOf(client: Client): Promise<PolicyDraft> {
  const answer = await client.get('policies/draft');
  assert.equal(answer.status, 200, answer.text);
  return answer.json;
}

async function preview(client: Client, policy: unknown): Promise<PolicyPreview> {
  let job = (await client.post('policies/previews', { policy })).json;
  while (job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    job = (await client.get(`jobs/${job.id}`)).json;
  }
  assert.equal(job.state, 'done', JSON.stringify(job));
  return (await client.get(`policies/previews/${job.result.preview}`)).json;
}

function propose(client: Client, { basedOn }: PolicyDraft, policy: unknown): Promise<Answer> {
  return client.post('policies', { policy, basedOn, why: '시험 제안' });
}

async function file(place: number): Promise<{ policy: string; decision: string; number: string }> {
  const filed = await house.machine.post('declarations', declarationAt('020', place));
  assert.equal(filed.status, 201, filed.text);
  const { rows } = await house.house.pool.query('select policy_id from decision where id = $1', [
    filed.json.decision,
  ]);
  return { policy: rows[0].policy_id, decision: filed.json.decision, number: filed.json.number };
}

const codesOf = (answer: Answer): string[] =>
  answer.json.problems.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`);

test('a policy that contradicts itself is refused with every problem at its place', async () => {
  const analyst = await house.as('analyst');
  const draft = await draftOf(analyst);
  const { policy } = draft;
  const narcotics = policy.detectors.findIndex(({ id }) => id === 'narcotics-route');
  const broken = {
    ...policy,
    validFrom: TODAY,
    scores: { ...policy.scores, inspectFrom: 0.05 },
    detectors: policy.detectors.map((rule, place) =>
      place === narcotics
        ? { ...rule, kind: 'quota', steps: [...rule.steps, { from: 1.2, demand: 'stop' }] }
        : rule,
    ),
    mandatory: [{ ...policy.mandatory[0]!, hsPrefixes: ['77'] }],
    capacities: policy.capacities
      .filter(({ office, inspection }) => office !== '*' || inspection !== 'laboratory')
      .map((row, place) => (place === 0 ? { ...row, perDay: -1 } : row)),
    random: { ...policy.random, probability: 0, share: undefined },
    criteria: [{ id: 'C-9999', demand: 'physical' }],
    critical: [{ office: '020', inspection: 'physical', perDay: 50 }],
  };
  const expected = [
    'policy/starts-in-past /validFrom',
    'policy/thresholds-out-of-order /scores/inspectFrom',
    'policy/random-zero /random/probability',
    `policy/never-spared /detectors/${narcotics}/kind`,
    `policy/step-unreachable /detectors/${narcotics}/steps/2/from`,
    'policy/unknown-code /mandatory/0/hsPrefixes/0',
    'policy/unknown-criterion /criteria/0/id',
    'policy/capacity-negative /capacities/0/perDay',
    'policy/capacity-missing /capacities',
    'policy/quota-above-capacity /critical/0/perDay',
  ];
  const checked = await analyst.post('policies/check', { policy: broken });
  assert.deepEqual(codesOf(checked).sort(), [...expected].sort());
  const proposed = await propose(analyst, draft, broken);
  assert.equal(proposed.status, 422);
  assert.deepEqual(codesOf(proposed).sort(), [...expected].sort());
  assert.equal((await analyst.post('policies/previews', { policy: broken })).status, 422);
  const shapeless = await analyst.post('policies/check', {
    policy: {
      ...policy,
      scores: undefined,
      surprise: 1,
      mandatory: [{ ...policy.mandatory[0], trustedGrades: ['AAA'] }],
    },
  });
  assert.deepEqual(codesOf(shapeless).sort(), [
    'policy/mandatory-spares /mandatory/0/trustedGrades',
    'policy/missing /scores',
    'policy/unknown-field /surprise',
  ]);
  assert.equal((await analyst.get('policies')).json.length, 1, 'nothing of it was stored');
});

test('one person makes it, another confirms it, and only after a preview', async () => {
  const supervisor = await house.as('supervisor-020');
  const other = await house.as('supervisor-040');
  const draft = await draftOf(supervisor);
  const policy: Policy = {
    ...draft.policy,
    validFrom: addDays(TODAY, 5),
    random: { ...draft.policy.random, probability: 0.02 },
  };
  const proposed = await propose(supervisor, draft, policy);
  assert.equal(proposed.status, 201, proposed.text);
  assert.equal(proposed.json.state, 'proposed');
  assert.deepEqual(proposed.json.changes.map(({ pointer }: { pointer: string }) => pointer).sort(), [
    '/random/probability',
    '/validFrom',
  ]);
  const { version } = policy;
  const own = await supervisor.post(`policies/${version}/confirm`, {});
  assert.equal(own.status, 403);
  assert.match(own.json.message.en, /another person/);
  const early = await other.post(`policies/${version}/confirm`, {});
  assert.equal(early.status, 409);
  assert.match(early.json.message.en, /previewed/);
  assert.equal((await other.post(`policies/${version}/refuse`, {})).status, 422, 'a refusal needs a reason');
  const refused = await other.post(`policies/${version}/refuse`, { why: '몫이 너무 큽니다' });
  assert.deepEqual(
    [refused.status, refused.json.state, refused.json.refusedWhy],
    [200, 'refused', '몫이 너무 큽니다'],
  );
  assert.equal((await other.post(`policies/${version}/confirm`, {})).status, 409);
  assert.equal((await (await house.as('officer-020')).post(`policies/${version}/confirm`, {})).status, 403);
});

test('whoever made a proposal may take it back, and nobody else', async () => {
  const analyst = await house.as('analyst');
  const supervisor = await house.as('supervisor-020');
  const draft = await draftOf(analyst);
  const { version } = draft.policy;
  assert.equal((await propose(analyst, draft, draft.policy)).status, 201);
  assert.equal((await supervisor.post(`policies/${version}/withdraw`, { why: '?' })).status, 403);
  const withdrawn = await analyst.post(`policies/${version}/withdraw`, { why: '다시 만들겠습니다' });
  assert.deepEqual([withdrawn.status, withdrawn.json.state], [200, 'refused']);
});

test('of two who draft at once, and of two who confirm at once, one wins and the other is told', async () => {
  const analyst = await house.as('analyst');
  const supervisors = [await house.as('supervisor-020'), await house.as('supervisor-040')];
  const draft = await draftOf(analyst);
  const policy: Policy = {
    ...draft.policy,
    capacities: draft.policy.capacities.map((row) => ({ ...row, perDay: row.perDay * 2 })),
  };
  await file(0);
  const drafts = await Promise.all([
    propose(analyst, draft, policy),
    propose(supervisors[0]!, draft, policy),
  ]);
  assert.deepEqual(drafts.map(({ status }) => status).sort(), [201, 409]);
  const proposal = drafts.find(({ status }) => status === 201)!.json as PolicyVersionRow;
  const seen = await preview(analyst, policy);
  assert.equal(seen.decisions, 1);
  assert.deepEqual(seen.without, 0);
  // The confirmers must both be other people than the maker.
  const makerIsAnalyst = proposal.madeBy.en === 'analyst';
  if (!makerIsAnalyst) {
    await supervisors[0]!.post(`policies/${proposal.version}/withdraw`, { why: '시험' });
    const again = await draftOf(analyst);
    assert.equal((await propose(analyst, again, { ...policy, version: again.policy.version })).status, 201);
    await preview(analyst, { ...policy, version: again.policy.version });
  }
  const waiting = (await analyst.get('policies')).json.find(
    (row: PolicyVersionRow) => row.state === 'proposed',
  );
  const answers = await Promise.all(
    supervisors.map((one) => one.post(`policies/${waiting.version}/confirm`, {})),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  const late = answers.find(({ status }) => status === 409)!;
  assert.match(late.json.message.en, /^supervisor-0[24]0 has confirmed it already/);
});

test('it decides from its day on by itself, the old one stays, and both replay', async () => {
  const analyst = await house.as('analyst');
  const coming = (await analyst.get('policies')).json.find((row: PolicyVersionRow) => row.state === 'coming');
  assert.equal(coming.validFrom, addDays(TODAY, 1));
  now = seoulMidnight(addDays(TODAY, 1)) - 1;
  const before = await file(1);
  assert.equal(before.policy, 'import@1');
  now += 1;
  const after = await file(2);
  assert.equal(after.policy, `import@${coming.version}`);
  const view = (await analyst.get('policy')).json;
  assert.equal(view.policy.version, coming.version);
  const rows: PolicyVersionRow[] = (await analyst.get('policies')).json;
  const states = new Map(rows.map(({ version, state, validTo }) => [version, { state, validTo }]));
  assert.equal(states.get(coming.version)?.state, 'in-force');
  assert.deepEqual(states.get(1), { state: 'past', validTo: seoulDay(now - 1) });
  for (const { decision } of [before, after]) {
    const replayed = await analyst.post(`decisions/${decision}/replay`);
    assert.equal(replayed.json.isIdentical, true, JSON.stringify(replayed.json.difference));
  }
  await house.house.turns.prepare();
  const { rows: events } = await house.house.pool.query(
    `select kind, who, why from event where number = '' and kind like 'policy-%' order by id`,
  );
  const kinds = events.map(({ kind }) => kind);
  for (const kind of ['policy-propose', 'policy-refuse', 'policy-withdraw', 'policy-confirm'])
    assert.ok(kinds.includes(kind), kind);
  assert.equal(kinds.filter((kind) => kind === 'policy-in-force').length, 1);
});

test('a proposal drafted from a policy that is no longer in force cannot be confirmed', async () => {
  const analyst = await house.as('analyst');
  const draft = await draftOf(analyst);
  const stale = await analyst.post('policies', { policy: draft.policy, basedOn: 1, why: '늦은 제안' });
  assert.equal(stale.status, 409);
  assert.match(stale.json.message.en, /draft it again/);
});
