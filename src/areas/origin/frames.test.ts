/** What agreements say beside their lists, at work: weights, open chapters, cumulation with conditions, and what is not held. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AGREEMENT_FRAMES, type AgreementFrame, frameOf } from '../../reference/origin-frames.ts';
import { bill, check, MADE_UP_BOOK, MADE_UP_FRAME, material } from './bill.fixture.ts';
import { checkOrigin, ENGINE, groundFor } from './check.ts';
import { frameAsks, missingOf } from './frame-words.ts';
import { foreign } from './known-bills.fixture.ts';
import type { Bill } from './subject.ts';

const under = (of: Bill, more: Partial<AgreementFrame>) =>
  checkOrigin(of, groundFor(MADE_UP_BOOK.source, { ...MADE_UP_FRAME, ...more }, MADE_UP_BOOK.rows, of.hs))
    .verdict;
const tolerance = (value: NonNullable<AgreementFrame['tolerance']>['value']) => ({
  tolerance: { ...MADE_UP_FRAME.tolerance!, value },
});
/** Heading 8507 asks another heading: a foreign part of 8507 is barred. */
const barred = (worth: string, weightKg: string | null, more: Partial<Bill> = {}) =>
  bill('850760', [material('850790', worth, 'non-originating', { weightKg })], { weightKg: '100', ...more });

test('what may not be used is weighed where the agreement says so', () => {
  const byWeight = tolerance({
    ...{ percent: '10', exceptChapters: [] },
    byWeight: { percent: '15', chapters: ['85'] },
  });
  assert.equal(under(barred('900', '15'), byWeight), 'originating');
  assert.equal(under(barred('10', '15.01'), byWeight), 'not');
  assert.equal(under(barred('10', null), byWeight), 'not-shown');
  assert.equal(under(barred('10', '1', { weightKg: null }), byWeight), 'not-shown');
});

test('notes of a chapter and figures that nobody has read decide nothing', () => {
  const of = { percent: '10', exceptChapters: [] };
  assert.equal(under(barred('10', null), tolerance(of)), 'originating');
  assert.equal(under(barred('10', null), tolerance({ ...of, openChapters: ['85'] })), 'not-shown');
  assert.equal(under(barred('10', null), tolerance({ ...of, isOpen: true })), 'not-shown');
  assert.equal(under(barred('500', null), tolerance({ ...of, isOpen: true })), 'not-shown');
});

test('a tolerance of the FOB value needs that value', () => {
  const ofFob = tolerance({ percent: '10', exceptChapters: [], base: 'fob' });
  assert.equal(under(barred('105', null, { fob: '1100' }), ofFob), 'originating');
  assert.equal(under(barred('105', null, { fob: '1000' }), ofFob), 'not');
  assert.equal(under(barred('105', null), ofFob), 'not-shown');
});

test('cumulation on conditions is a question, and work in another party may count', () => {
  const own = bill('850760', [material('850790', '500', 'originating', { origin: 'FR' })]);
  const foreignOfGb = bill('850760', [material('850790', '500', 'non-originating', { origin: 'GB' })]);
  const counting = (value: AgreementFrame['cumulation'][number]['value']) => ({
    cumulation: [{ ...MADE_UP_FRAME.cumulation[0]!, value }],
  });
  const countries = ['GB', 'KR', 'FR'];
  assert.equal(under(own, counting({ kind: 'diagonal', countries })), 'originating');
  assert.equal(under(own, counting({ kind: 'diagonal', countries, isOpen: true })), 'not-shown');
  assert.equal(under(own, counting({ kind: 'diagonal', countries: ['GB', 'KR'] })), 'not');
  assert.equal(under(foreignOfGb, counting({ kind: 'bilateral', countries })), 'not');
  assert.equal(under(foreignOfGb, counting({ kind: 'bilateral', countries, isFull: true })), 'not-shown');
});

test('a rule that nobody verified decides nothing: a person does, and is told why; what was kept before is still replayed', () => {
  const materials = [material('850790', '500', 'originating', { origin: 'DE' })];
  const isMadeInKorea = bill('850760', materials, { day: '2025-06-01' });
  const asked = groundFor(MADE_UP_BOOK.source, frameOf('south-korea'), MADE_UP_BOOK.rows, '850760');
  const checked = checkOrigin(isMadeInKorea, asked);
  assert.deepEqual([checked.verdict, checked.preference, checked.engine], ['not-shown', 'not-shown', ENGINE]);
  const [reason] = checked.steps.filter(({ of }) => of === 'cumulation');
  assert.deepEqual([reason?.outcome, reason?.status, reason?.materials], ['unknown', 'unverified', [0]]);
  assert.match(`${reason?.says.en} ${reason?.source}`, /a person decides.*article 3/);
  const before = checkOrigin(isMadeInKorea, asked, 'origin/1');
  assert.deepEqual([before.verdict, before.engine], ['originating', 'origin/1']);
  assert.ok(!before.steps.some(({ of }) => of === 'cumulation'));
  const own = [material('850790', '500', 'originating', { origin: 'GB' })];
  const verdicts = [frameOf('south-korea'), null].map((frame) =>
    checkOrigin(bill('850760', own), { ...asked, frame }).steps.find(({ of }) => of === 'cumulation'),
  );
  assert.equal(verdicts[0], undefined, 'between the parties it was read in the agreement');
  assert.equal(verdicts[1]?.outcome, 'unknown', 'an agreement that is not held here grants nothing');
  const rule = [material('854190', '500', 'originating', { origin: 'DE' })];
  assert.equal(checkOrigin(bill('850760', rule), asked).verdict, 'originating', 'the list alone is enough');
});

test('every frame tells what it asks with source, and what it lacks', () => {
  for (const frame of AGREEMENT_FRAMES) {
    assert.ok(frame.cumulation.length > 0, frame.scheme);
    for (const { says, source, article, status } of frameAsks(frame)) {
      assert.ok(says.ko && says.en && source, frame.scheme);
      assert.equal(
        article === '',
        status === 'unverified' && frame.scheme !== 'south-korea',
        `${frame.scheme} ${says.en}`,
      );
    }
  }
  assert.deepEqual(missingOf(frameOf('south-korea')), []);
  assert.deepEqual(missingOf(frameOf('japan')), ['tolerance', 'transport', 'operations']);
  assert.deepEqual(missingOf(null), ['tolerance', 'cumulation', 'transport', 'operations']);
  assert.equal(check(bill('850760', [foreign('850790', '100')])).verdict, 'originating');
});
