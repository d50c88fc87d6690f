/** What a policy may and may not do to a decision: trust never spares what the law or chance demands, quotas keep their places, and a preview decides as the gate would. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportSubject, NEVER_SPARED, STARTING_CRITERIA } from '../src/areas/clearance/index.ts';
import { openBook } from '../src/screening/capacity.ts';
import { LINKS, type LinkName, type Operator } from '../src/screening/chain.ts';
import { decide } from '../src/screening/decide.ts';
import { placesOf, quotasOf, takePlaces } from '../src/screening/places.ts';
import type { Policy } from '../src/screening/policy.ts';
import { redecide } from '../src/screening/preview/redecide.ts';
import { reuseOf } from '../src/screening/preview/reuse.ts';
import { readRecord, writeRecord } from '../src/screening/record.ts';
import { replay } from '../src/screening/replay.ts';
import { inputsFor, policyEngine, subjectsOfToday, testPolicy } from './builders/policy-engine.ts';

const BASIS = '관세법 제255조의3';

function linksOf({ declaration }: ImportSubject): Record<LinkName, string | undefined> {
  const { importer, declarant, consignment } = declaration;
  return {
    importer: importer?.id,
    declarant: declarant.id,
    carrier: consignment.carrierId,
    warehouse: consignment.warehouse,
  };
}

/** Everybody in the chain of these subjects, trusted. */
function trustAll(subjects: readonly ImportSubject[]): Operator[] {
  const rows = new Map<string, Operator>();
  for (const subject of subjects) {
    for (const [kind, id] of Object.entries(linksOf(subject)) as [LinkName, string | undefined][]) {
      if (id === undefined) continue;
      rows.set(`${kind}/${id}`, {
        kind,
        id,
        grade: 'AAA',
        validFrom: '2026-01-01',
        validTo: null,
        score: 95,
        measuredOn: '2026-11-01',
      });
    }
  }
  return [...rows.values()];
}

test('the fast track spares quota demands, and never a list, narcotics, art. 226, a mandatory control or chance', async () => {
  const subjects = subjectsOfToday();
  const base = await testPolicy();
  const policy: Policy = {
    ...base,
    fastTrack: { leastScore: 80, basis: BASIS },
    mandatory: [{ ...base.mandatory[0]!, hsPrefixes: ['61', '62', '85'] }],
  };
  const lists = subjects.slice(0, 60).map(({ declaration }) => ({
    list: 'test',
    kind: 'declarant',
    key: declaration.declarant.id,
    demand: 'stop' as const,
    note: '',
    source: 'test',
    validFrom: '2026-01-01',
  }));
  const trusting = await policyEngine({ policy, lists, operators: trustAll(subjects) });
  const strict = await policyEngine({ policy, lists });
  const spared = new Set<string>(NEVER_SPARED);
  const isNeverSpared = (source: string, id: string): boolean =>
    ['list', 'mandatory', 'random', 'fault'].includes(source) ||
    (source === 'detector' && spared.has(id)) ||
    (source === 'criterion' && STARTING_CRITERIA.some((one) => one.id === id && one.kind !== 'quota'));
  const seen = new Map<string, number>();
  let fast = 0;
  let waived = 0;
  for (const subject of subjects) {
    const inputs = inputsFor(subject);
    const one = decide(trusting, subject, subject.facts, inputs);
    const other = decide(strict, subject, subject.facts, inputs);
    assert.equal(other.chain?.isFast, false);
    if (one.chain?.isFast !== true) continue;
    fast += 1;
    const kept = (decision: typeof one): string[] =>
      decision.findings
        .filter(({ source, id }) => isNeverSpared(source, id))
        .map(({ source, id, demand }) => `${source} ${id} ${demand}`)
        .sort();
    assert.deepEqual(kept(one), kept(other), subject.declaration.declarationNumber);
    for (const { source, id, demand } of one.findings) {
      const kind =
        source === 'detector' || source === 'criterion' ? `${source} ${isNeverSpared(source, id)}` : source;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (source === 'score') assert.equal(demand, 'none');
    }
    if (one.strength === 0 && other.strength > 0) waived += 1;
  }
  assert.ok(fast > 1000, `${fast} chains are fast`);
  assert.ok(waived > 50, `${waived} are spared something`);
  for (const kind of ['list', 'mandatory', 'random', 'criterion true', 'detector true', 'score'])
    assert.ok((seen.get(kind) ?? 0) > 0, `no fast declaration met ${kind}`);
});

test('what is never spared is no quota in the first policy, and no criterion of art. 226 is one either', async () => {
  const { detectors } = await testPolicy();
  for (const id of NEVER_SPARED) assert.equal(detectors.find((rule) => rule.id === id)?.kind, 'risk', id);
  for (const { id, kind, basis } of STARTING_CRITERIA)
    if (basis.includes('제226조')) assert.notEqual(kind, 'quota', id);
});

test('the weakest link decides, and the record says which one failed and why', async () => {
  const subject = subjectsOfToday().find((one) =>
    Object.values(linksOf(one)).every((id) => id !== undefined),
  )!;
  const policy: Policy = { ...(await testPolicy()), fastTrack: { leastScore: 80, basis: BASIS } };
  const all = trustAll([subject]);
  const judge = async (operators: readonly Operator[], of = subject) => {
    const engine = await policyEngine({ policy, operators });
    const decision = decide(engine, of, of.facts, inputsFor(of));
    const again = replay(writeRecord(decision), engine, (facts) => ({ ...of, facts }));
    assert.equal(again.isIdentical, true);
    return readRecord(writeRecord(decision)).chain!;
  };
  assert.equal((await judge(all)).isFast, true);
  for (const link of LINKS) {
    const but = (change: Partial<Operator> | null): Operator[] =>
      all.flatMap((row) => (row.kind !== link ? [row] : change === null ? [] : [{ ...row, ...change }]));
    const failures = [
      [null, 'unknown'],
      [{ grade: 'A' }, 'grade'],
      [{ validTo: '2026-11-18' }, 'expired'],
      [{ score: null }, 'unmeasured'],
      [{ score: 79 }, 'score'],
    ] as const;
    for (const [change, fails] of failures) {
      const chain = await judge(but(change));
      assert.equal(chain.isFast, false, `${link} ${fails}`);
      const failing = chain.links.filter((one) => one.fails !== null);
      assert.deepEqual(
        failing.map((one) => [one.link, one.fails]),
        [[link, fails]],
      );
    }
  }
  const { consignment } = subject.declaration;
  const { carrierId: _, ...rest } = consignment;
  const unnamed = { ...subject, declaration: { ...subject.declaration, consignment: rest } };
  assert.deepEqual((await judge(all, unnamed)).links.find((one) => one.link === 'carrier')?.fails, 'unnamed');
});

test('a record of a policy without the newer rules holds nothing of them', async () => {
  const engine = await policyEngine({ policy: await testPolicy() });
  const subject = subjectsOfToday()[0]!;
  const record = writeRecord(decide(engine, subject, subject.facts, inputsFor(subject)));
  const written = JSON.parse(record) as Record<string, unknown>;
  for (const field of ['chain', 'critical', 'quotas']) assert.equal(field in written, false, field);
  assert.equal(writeRecord(readRecord(record)), record);
});

test('reserved places go to the critical score alone, and all of a day is counted within capacity', async () => {
  const base = await testPolicy();
  const policy: Policy = {
    ...base,
    capacities: [
      { office: '*', inspection: 'physical', perDay: 6 },
      { office: '*', inspection: 'x-ray', perDay: 6 },
      { office: '*', inspection: 'laboratory', perDay: 1 },
    ],
    critical: [{ office: '*', inspection: 'physical', perDay: 2 }],
    scores: { ...base.scores, criticalFrom: 0.02 },
  };
  const engine = await policyEngine({ policy });
  const book = openBook();
  const reserved = new Map<string, number>();
  const open = new Map<string, number>();
  for (const subject of subjectsOfToday()) {
    const { office } = subject.declaration;
    const inputs = inputsFor(subject, {
      places: placesOf(book, policy, office),
      draw: { value: 1, probability: 0, secretId: '' },
    });
    const decision = decide(engine, subject, subject.facts, inputs);
    takePlaces(book, policy, office, decision);
    assert.equal(replay(writeRecord(decision), engine, (facts) => ({ ...subject, facts })).isIdentical, true);
    const critical = decision.findings.find(({ source, id }) => source === 'score' && id === 'critical');
    if (decision.critical?.isReserved) {
      assert.equal(critical?.demand, 'physical');
      reserved.set(office, (reserved.get(office) ?? 0) + 1);
    } else if (decision.answers.inspection === 'physical' && decision.strength > 0) {
      const isByQuota = decision.findings.every(
        ({ source, demand }) => demand !== 'physical' || source === 'score',
      );
      if (isByQuota) open.set(office, (open.get(office) ?? 0) + 1);
    }
  }
  assert.ok(reserved.size > 0 && open.size > 0);
  for (const [office, count] of reserved) assert.ok(count <= 2, `${office} reserved ${count}`);
  for (const [office, count] of open) assert.ok(count <= 4, `${office} open ${count}`);
  assert.ok([...reserved.values()].some((count) => count === 2));
});

test('a criterion is answered and limited as the policy says', async () => {
  const base = await testPolicy();
  const subjects = subjectsOfToday();
  const plain = await policyEngine({ policy: base });
  const hits = new Map<string, number>();
  for (const subject of subjects) {
    const { findings } = decide(plain, subject, subject.facts, inputsFor(subject));
    for (const { source, id } of findings) if (source === 'criterion') hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  const [id] = [...hits]
    .filter(([one]) => STARTING_CRITERIA.find((c) => c.id === one)?.kind === 'risk')
    .sort((one, other) => other[1] - one[1])[0]!;
  const policy: Policy = { ...base, criteria: [{ id, demand: 'physical', perDay: 1 }] };
  const engine = await policyEngine({ policy });
  const book = openBook();
  const examined = new Map<string, number>();
  let audited = 0;
  for (const subject of subjects) {
    const { office } = subject.declaration;
    const inputs = inputsFor(subject, {
      places: placesOf(book, policy, office),
      quotas: quotasOf(book, policy, office)!,
    });
    const decision = decide(engine, subject, subject.facts, inputs);
    takePlaces(book, policy, office, decision);
    assert.equal(replay(writeRecord(decision), engine, (facts) => ({ ...subject, facts })).isIdentical, true);
    const found = decision.findings.find((one) => one.source === 'criterion' && one.id === id);
    if (found?.demand === 'physical') examined.set(office, (examined.get(office) ?? 0) + 1);
    if (found?.demand === 'audit') audited += 1;
  }
  assert.ok(examined.size > 0 && audited > 0);
  for (const [office, count] of examined) assert.equal(count, 1, office);
});

test('a decision made again from its record is the one that the gate would make', async () => {
  const base = await testPolicy();
  const subjects = subjectsOfToday();
  const old = await policyEngine({ policy: base });
  const operators = trustAll(subjects.slice(0, 900));
  const drafts: Policy[] = [
    base,
    { ...base, scores: { inspectFrom: 0.3, documentsFrom: 0.2, auditFrom: 0.02, criticalFrom: 0.05 } },
    {
      ...base,
      mandatory: [{ ...base.mandatory[0]!, hsPrefixes: ['6', '8'] }],
      capacityBy: 'yield',
      critical: [{ office: '*', inspection: 'physical', share: 0.5 }],
      fastTrack: { leastScore: 80, basis: BASIS },
      criteria: [{ id: STARTING_CRITERIA[0]!.id, demand: 'stop' }],
    },
    {
      ...base,
      detectors: base.detectors.map((rule, place) =>
        place % 2 === 0
          ? { ...rule, kind: 'risk' as const, steps: [{ from: 0.1, demand: 'x-ray' as const }] }
          : {
              ...rule,
              parameters: Object.fromEntries(
                Object.entries(rule.parameters).map(([name, value]) => [name, value / 2]),
              ),
            },
      ),
    },
  ];
  for (const [place, policy] of drafts.entries()) {
    const engine = await policyEngine({ policy, operators });
    const reuse = reuseOf(old.edition.manifest, engine.edition.manifest);
    let moved = 0;
    for (const subject of subjects.slice(0, 1500)) {
      const stored = readRecord(writeRecord(decide(old, subject, subject.facts, inputsFor(subject))));
      const inputs = inputsFor(subject, { places: placesOf(openBook(), policy, subject.declaration.office) });
      const { inputs: _, facts: __, edition: ___, ...whole } = decide(engine, subject, subject.facts, inputs);
      assert.deepEqual(redecide(engine, reuse, stored, subject, inputs), whole);
      if (stored.lane !== whole.lane) moved += 1;
    }
    assert.equal(moved > 0, place > 0, `draft ${place}`);
  }
});
