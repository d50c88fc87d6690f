/** Tests of the life cycle: every pair of state and act is decided here once more, by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsFrom, lastRecallDay, legalActOf, type MoveContext, move } from './life-cycle.ts';
import { ACTS, type Act, STATES, type State } from './life-cycle-table.ts';

/** Rows: acts; what each state becomes. A state that is not named refuses the act. */
const DECIDED: Readonly<Record<Act, string>> = {
  receive: 'submitted>received',
  screen: 'received>screened amended>screened held>held',
  'request-supplement': 'screened>supplement-requested',
  'supply-supplement': 'supplement-requested>screened',
  hold: 'screened>held supplement-requested>held',
  'lift-hold': 'held>screened',
  accept: 'screened>accepted',
  release: 'accepted>released',
  amend:
    'submitted>amended received>amended screened>amended supplement-requested>amended amended>amended held>held',
  'ask-withdrawal':
    'submitted>submitted received>received screened>screened supplement-requested>supplement-requested held>held amended>amended accepted>accepted',
  withdraw:
    'submitted>withdrawn received>withdrawn screened>withdrawn supplement-requested>withdrawn held>withdrawn amended>withdrawn accepted>withdrawn',
  reject:
    'submitted>rejected received>rejected screened>rejected supplement-requested>rejected held>rejected amended>rejected',
  'start-post-audit': 'accepted>post-audit released>post-audit',
  ...{ 'report-part-loading': '', 'report-loading': '', 'ask-extension': '', 'extend-loading': '' },
  ...{ 'refuse-extension': '', 'give-cancel-notice': '', 'cancel-acceptance': '' },
  recall: 'released>recalled post-audit>recalled closed>recalled',
  'return-corrected': 'recalled>released',
  close: 'released>closed post-audit>closed recalled>closed',
};

/** Those of exports alone are decided in the tests of loading. */
const IMPORT_ACTS = (Object.keys(ACTS) as Act[]).filter((act) => DECIDED[act] !== '');

const ADVERSE: readonly Act[] = ['request-supplement', 'hold', 'reject', 'recall'];

/** Somebody who may, with everything that an act may ask. */
function able(act: Act): MoveContext {
  return {
    by: { kind: ACTS[act].by.includes('officer') ? 'officer' : ACTS[act].by[0]!, name: '홍길동' },
    at: '2026-03-02T01:00:00.000Z',
    day: '2026-03-02',
    why: '서류 확인',
    acceptedOn: '2026-02-01',
    withdrawalAskedOn: '2026-02-01',
  };
}

test('every state and act is decided as the table by hand says', () => {
  let pairs = 0;
  for (const act of Object.keys(ACTS) as Act[]) {
    const moves = new Map(DECIDED[act].split(' ').map((pair) => pair.split('>') as [State, State]));
    for (const state of Object.keys(STATES) as State[]) {
      pairs++;
      const result = move(state, act, able(act));
      const to = moves.get(state);
      if (to === undefined) {
        assert.ok(!result.ok, `${act} from ${state} should be refused`);
        assert.equal(result.problems[0]!.code, 'life-cycle/illegal-move');
        assert.match(result.problems[0]!.message.ko, /관세법/);
        assert.match(result.problems[0]!.message.en, /관세법/);
      } else {
        assert.ok(result.ok, `${act} from ${state}`);
        assert.equal(result.value.state, to);
        assert.deepEqual(
          { act: result.value.event.act, from: result.value.event.from, to: result.value.event.to },
          { act, from: state, to },
        );
        assert.equal(result.value.event.by.name, '홍길동');
        assert.match(result.value.event.basis, /관세법/);
      }
      assert.equal(actsFrom(state).includes(act), to !== undefined);
    }
  }
  assert.equal(pairs, 15 * 23);
});

test('adverse acts are never automatic, and have a name and a reason', () => {
  for (const act of ADVERSE) {
    const state = DECIDED[act].split('>')[0] as State;
    assert.ok(ACTS[act].isAdverse);
    const codes = (changes: Partial<MoveContext>) => {
      const result = move(state, act, { ...able(act), ...changes });
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    assert.deepEqual(codes({ by: { kind: 'system', name: 'gate' } }), ['life-cycle/wrong-actor']);
    assert.deepEqual(codes({ by: { kind: 'officer', name: ' ' } }), ['life-cycle/name-missing']);
    assert.deepEqual(codes({ why: '  ' }), ['life-cycle/reason-missing']);
    assert.deepEqual(codes({ by: { kind: 'declarant', name: '' }, why: '' }), [
      'life-cycle/wrong-actor',
      'life-cycle/name-missing',
      'life-cycle/reason-missing',
    ]);
  }
  assert.deepEqual(
    IMPORT_ACTS.filter((act) => ACTS[act].isAdverse),
    ADVERSE,
  );
});

test('the system accepts only where nothing is asked for', () => {
  const system = { ...able('accept'), by: { kind: 'system', name: 'gate' } } as const;
  assert.equal(move('screened', 'accept', system).ok, true);
  const open = move('screened', 'accept', { ...system, hasOpenDemands: true });
  assert.deepEqual(open.ok ? [] : open.problems.map(({ code }) => code), ['life-cycle/open-demands']);
  assert.equal(move('screened', 'accept', { ...able('accept'), hasOpenDemands: true }).ok, true);
});

test('a recall comes within three months of acceptance', () => {
  assert.equal(lastRecallDay('2026-01-31'), '2026-04-30');
  assert.equal(lastRecallDay('2025-11-30'), '2026-02-28');
  assert.equal(lastRecallDay('2026-03-02'), '2026-06-02');
  assert.equal(lastRecallDay('2025-10-01'), '2026-01-01');
  const recall = (acceptedOn: string, day: string) =>
    move('released', 'recall', { ...able('recall'), acceptedOn, day }).ok;
  assert.equal(recall('2026-01-31', '2026-04-30'), true);
  assert.equal(recall('2026-01-31', '2026-05-01'), false);
  const { acceptedOn: _, ...unknown } = able('recall');
  assert.equal(move('released', 'recall', unknown).ok, false);
});

test('withdrawal unanswered for ten days is deemed approved on the eleventh', () => {
  const deemed = (withdrawalAskedOn: string) =>
    move('screened', 'withdraw', {
      ...able('withdraw'),
      by: { kind: 'system', name: 'clock' },
      withdrawalAskedOn,
    }).ok;
  assert.equal(deemed('2026-02-19'), true);
  assert.equal(deemed('2026-02-20'), false);
});

test('after the goods have left there is no withdrawal', () => {
  const result = move('released', 'withdraw', able('withdraw'));
  assert.ok(!result.ok);
  assert.match(result.problems[0]!.message.ko, /반출한 후/);
});

test('held goods stay held through an amendment until an officer lifts the hold', () => {
  assert.deepEqual(
    ['amend', 'screen'].map((act) => ACTS[act as Act].moves.held),
    ['held', 'held'],
  );
  assert.equal(
    move('held', 'lift-hold', { ...able('lift-hold'), by: { kind: 'system', name: 'gate' } }).ok,
    false,
  );
});

test('legal acts are the acts of law and nothing else', () => {
  const kinds = IMPORT_ACTS.map((act) => {
    const state = DECIDED[act].split('>')[0] as State;
    const result = move(state, act, able(act));
    assert.ok(result.ok);
    return legalActOf(result.value.event, '9990126000001M', 1)?.kind;
  });
  assert.deepEqual(kinds.filter(Boolean).sort(), ['accept', 'hold', 'recall', 'reject', 'supplement']);
});
