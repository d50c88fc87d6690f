/** The life of an accepted export: every pair of state and act by hand, and what speaks against extending and cancelling. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askProblems,
  cancelProblems,
  extendProblems,
  type LoadingEvent,
  type LoadingReport,
  loadingOf,
  noticeProblems,
  refuseProblems,
  reportProblems,
} from './export-loading.ts';
import { actsFrom, type MoveContext, move } from './life-cycle.ts';
import { ACTS, type Act, STATES, type State } from './life-cycle-table.ts';

/** Acts of exports; what each state becomes. Before acceptance exports live as imports do. */
const DECIDED: Partial<Readonly<Record<Act, string>>> = {
  release: '',
  'start-post-audit': '',
  recall: 'accepted>recalled',
  'return-corrected': 'recalled>accepted',
  'report-part-loading': 'accepted>accepted',
  'report-loading': 'accepted>loaded',
  'ask-extension': 'accepted>accepted',
  'extend-loading': 'accepted>accepted',
  'refuse-extension': 'accepted>accepted',
  'give-cancel-notice': 'accepted>accepted',
  'cancel-acceptance': 'accepted>acceptance-cancelled',
  close: 'loaded>closed recalled>closed',
};

function able(act: Act): MoveContext {
  return {
    by: { kind: ACTS[act].by.includes('officer') ? 'officer' : ACTS[act].by[0]!, name: '홍길동' },
    at: '2026-03-02T01:00:00.000Z',
    day: '2026-03-02',
    why: '사유',
    acceptedOn: '2026-02-01',
    withdrawalAskedOn: '2026-02-01',
    direction: 'export',
  };
}

test('every state and act of an export is decided as the table by hand says', () => {
  for (const act of Object.keys(ACTS) as Act[]) {
    const own = DECIDED[act];
    for (const state of Object.keys(STATES) as State[]) {
      const to =
        own === undefined
          ? ACTS[act].moves[state]
          : own
              .split(' ')
              .find((pair) => pair.startsWith(`${state}>`))
              ?.split('>')[1];
      const result = move(state, act, able(act));
      assert.equal(result.ok ? result.value.state : undefined, to, `${act} from ${state}`);
      assert.equal(actsFrom(state, 'export').includes(act), to !== undefined);
    }
  }
});

test('an import is never loaded, and loaded goods are neither withdrawn nor cancelled', () => {
  for (const act of Object.keys(DECIDED) as Act[]) {
    if (!act.includes('loading') && !act.includes('extension') && !act.includes('cancel')) continue;
    for (const state of Object.keys(STATES) as State[])
      assert.equal(move(state, act, { ...able(act), direction: 'import' }).ok, false, `${act} from ${state}`);
  }
  for (const act of ['withdraw', 'cancel-acceptance', 'extend-loading', 'recall'] as const)
    assert.equal(move('loaded', act, able(act)).ok, false, act);
});

test('only an officer with a name and a reason cancels, refuses or gives notice', () => {
  for (const act of ['cancel-acceptance', 'refuse-extension', 'give-cancel-notice'] as const) {
    const codes = (changes: Partial<MoveContext>) => {
      const result = move('accepted', act, { ...able(act), ...changes });
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    assert.deepEqual(codes({ by: { kind: 'declarant', name: '' }, why: ' ' }), [
      'life-cycle/wrong-actor',
      'life-cycle/name-missing',
      'life-cycle/reason-missing',
    ]);
  }
});

const ACCEPTED = '2026-11-19';
const DUE = '2026-12-21';
const event = (kind: string, detail: object = {}, why = '사유'): LoadingEvent => ({
  ...{ kind, at: '2026-12-01T00:00:00.000Z', why },
  detail: JSON.stringify(detail),
});
const after = (...events: LoadingEvent[]) => loadingOf(ACCEPTED, events);
const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
const report = (loadedOn: string): LoadingReport => ({
  ...{ bill: 'B', loadedOn, means: null, packageCount: null, isComplete: true },
});

test('the last day moves with what is granted, and a notice that rested on it falls', () => {
  assert.equal(after().due, DUE);
  const noticed = after(event('give-cancel-notice', { opinionBy: '2027-01-04' }));
  assert.equal(noticed.notice?.opinionBy, '2027-01-04');
  const asked = event('ask-extension', { to: '2027-03-31' });
  const extended = after(
    event('give-cancel-notice', { opinionBy: '2027-01-04' }),
    asked,
    event('extend-loading', { to: '2027-02-26' }),
  );
  assert.deepEqual([extended.due, extended.notice, extended.asked], ['2027-02-26', null, null]);
  const refused = after(asked, event('refuse-extension'));
  assert.deepEqual([refused.due, refused.asked], [DUE, null]);
  assert.equal(after(asked).asked?.to, '2027-03-31');
});

test('goods are loaded from the day of acceptance to the day of the report', () => {
  assert.deepEqual(codes(reportProblems(report(ACCEPTED), after(), ACCEPTED)), []);
  assert.deepEqual(codes(reportProblems(report('2026-11-18'), after(), ACCEPTED)), [
    'loading/day-before-acceptance',
  ]);
  assert.deepEqual(codes(reportProblems(report('2026-11-20'), after(), ACCEPTED)), ['loading/day-ahead']);
  // Late, but before anybody cancelled (시행령 제255조 제1항 제3호).
  assert.deepEqual(codes(reportProblems(report('2027-01-05'), after(), '2027-01-05')), []);
});

test('an extension lies after the last day, ahead, and within a year of acceptance', () => {
  const asked = after(event('ask-extension', { to: '2027-03-31' }));
  assert.deepEqual(codes(extendProblems('2027-11-19', asked, DUE)), []);
  assert.deepEqual(codes(extendProblems('2027-11-20', asked, DUE)), ['loading/extension-too-long']);
  assert.deepEqual(codes(extendProblems(DUE, asked, DUE)), ['loading/extension-not-longer']);
  assert.deepEqual(codes(extendProblems('2026-12-31', asked, '2027-01-05')), ['loading/extension-past']);
  assert.deepEqual(codes(extendProblems('2027-02-01', after(), DUE)), ['loading/not-asked']);
  assert.deepEqual(codes(refuseProblems(after())), ['loading/not-asked']);
  assert.deepEqual(codes(askProblems('2027-02-01', asked, DUE)), ['loading/asked-already']);
  // After the last day too, as long as the acceptance stands.
  assert.deepEqual(codes(askProblems('2027-02-01', after(), '2026-12-30')), []);
});

test('everything that keeps an acceptance from being cancelled is told at once', () => {
  const ask = event('ask-extension', { to: '2027-03-31' });
  const withdrawal = event('ask-withdrawal');
  assert.deepEqual(codes(cancelProblems(after(ask, withdrawal), DUE)), [
    'loading/not-overdue',
    'loading/notice-missing',
    'loading/extension-open',
    'loading/withdrawal-open',
  ]);
  const noticed = after(event('give-cancel-notice', { opinionBy: '2027-01-04' }));
  assert.deepEqual(codes(cancelProblems(noticed, '2027-01-04')), ['loading/opinion-open']);
  assert.deepEqual(codes(cancelProblems(noticed, '2027-01-05')), []);
  const answered = after(withdrawal, event('answered-withdrawal-request'));
  assert.deepEqual(codes(cancelProblems(answered, '2027-01-05')), ['loading/notice-missing']);
});

test('notice is given of what is overdue, once, with ten days for an opinion', () => {
  assert.deepEqual(codes(noticeProblems('2026-12-31', after(), DUE)), ['loading/not-overdue']);
  assert.deepEqual(codes(noticeProblems('2027-01-01', after(), '2026-12-22')), []);
  assert.deepEqual(codes(noticeProblems('2026-12-31', after(), '2026-12-22')), ['loading/opinion-too-short']);
  const noticed = after(event('give-cancel-notice', { opinionBy: '2027-01-04' }));
  assert.deepEqual(codes(noticeProblems('2027-01-15', noticed, '2026-12-23')), ['loading/notice-given']);
});
