/** Holds every detector of the catalogue to its contract (docs/house.md, "A detector is one file"). */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { test } from 'node:test';
import { loadCatalogueEntries } from '../src/catalogue.ts';
import { fillText, type Text } from '../src/core/text.ts';
import { type Assessment, type Detector, defaultParameters } from '../src/screening/detector.ts';

const entries = await loadCatalogueEntries();

test('the catalogue finds detectors, each id once', () => {
  assert.ok(entries.length >= 12, `only ${entries.length} detectors`);
  assert.equal(new Set(entries.map(({ detector }) => detector.id)).size, entries.length);
});

for (const { area, file, detector } of entries) {
  const { id } = detector;

  test(`${id}: is described`, () => {
    assert.equal(`${id}.ts`, basename(file.pathname), 'the id is the name of the file');
    assert.match(id, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    assert.ok(Number.isInteger(detector.version) && detector.version >= 1);
    assert.ok(detector.basis.trim().length >= 5, 'no basis');
    assert.ok(detector.subject.length > 0);
    isText(detector.title, 'title');
    assert.ok(Object.keys(detector.reasons).length > 0, 'no reason');
    for (const [name, { says, look }] of Object.entries(detector.reasons)) {
      isText(says, `${name}.says`);
      isText(look, `${name}.look`);
    }
  });

  test(`${id}: parameters have a default within their range, a unit and a reason`, () => {
    for (const [name, { default: value, range, unit, why }] of Object.entries(detector.parameters)) {
      assert.ok(range[0] < range[1], `${name}: empty range`);
      assert.ok(value >= range[0] && value <= range[1], `${name}: ${value} outside ${range}`);
      assert.ok(unit.length > 0, `${name}: no unit`);
      isText(why, name);
    }
  });

  test(`${id}: agrees with its examples, changes nothing, says the same again`, () => {
    const { examples } = detector;
    assert.ok(
      examples.some(({ flags }) => flags) && examples.some(({ flags }) => !flags),
      'one flag and one pass',
    );
    assert.equal(new Set(examples.map(({ name }) => name)).size, examples.length, 'two examples of one name');
    const parameters = Object.freeze(defaultParameters(detector.parameters));
    for (const { name, subject, flags } of examples) {
      assert.ok(isFrozen(subject), `${name}: examples are frozen`);
      const before = JSON.stringify(subject);
      const first = detector.assess(subject, parameters);
      const again = detector.assess(subject, parameters);
      assert.deepEqual(first, again, `${name}: another answer the second time`);
      assert.equal(JSON.stringify(subject), before, `${name}: the subject was changed`);
      assert.equal(first !== undefined, flags, `${name}: expected ${flags ? 'a flag' : 'a pass'}`);
      if (first !== undefined) isSound(first, detector, subject, name);
    }
  });

  test(`${id}: every reason it can give is shown by its words`, () => {
    // Words must not ask for a parameter that only some other reason gives: each reason met above is checked there.
    const met = new Set(
      detector.examples.flatMap(({ subject }) => {
        const found = detector.assess(subject, defaultParameters(detector.parameters));
        return found === undefined ? [] : [found.reason.id];
      }),
    );
    assert.ok(met.size > 0);
    for (const reason of met) assert.ok(detector.reasons[reason], `${reason} has no words`);
  });

  test(`${id}: stays in its room`, async () => {
    const source = await readFile(file, 'utf8');
    for (const [, from = ''] of source.matchAll(/from '([^']+)'/g)) {
      assert.ok(!from.startsWith('node:'), `imports ${from}`);
      const other = /areas\/([a-z]+)\//.exec(new URL(from, file).pathname)?.[1];
      assert.ok(other === undefined || other === area, `imports ${from}`);
    }
    assert.doesNotMatch(source, /Date\.now|Math\.random|new Date\(\s*\)/);
  });
}

function isText({ ko, en }: Text, what: string): void {
  assert.match(ko, /[가-힣]/, `${what}: no Korean`);
  assert.match(en, /[a-zA-Z]/, `${what}: no English`);
  assert.doesNotMatch(en, /[가-힣]{3,}/, `${what}: Korean in the English`);
  assert.doesNotMatch(`${ko}${en}`, /undefined|NaN|TODO/, what);
}

function isSound(found: Assessment, detector: Detector, subject: unknown, name: string): void {
  const { score, reason, evidence } = found;
  assert.ok(score >= 0 && score <= 1, `${name}: score ${score}`);
  const words = detector.reasons[reason.id];
  assert.ok(words, `${name}: no words for ${reason.id}`);
  for (const text of [fillText(words.says, reason.parameters), fillText(words.look, reason.parameters)]) {
    assert.doesNotMatch(`${text.ko}${text.en}`, /\{\w+\}|undefined|NaN|Infinity/, `${name}: ${text.en}`);
  }
  assert.ok(evidence.length > 0, `${name}: rests on nothing`);
  const { declaration, parcel } = subject as { declaration?: unknown; parcel?: unknown };
  assert.ok(
    evidence.some((pointer) => pointsAt(declaration ?? parcel, pointer)),
    `${name}: ${evidence} points at nothing`,
  );
  for (const pointer of evidence) assert.match(pointer, /^(\/[^/]+)+$/);
}

function pointsAt(value: unknown, pointer: string): boolean {
  let at = value;
  for (const step of pointer.slice(1).split('/')) at = (at as Record<string, unknown> | undefined)?.[step];
  return at !== undefined;
}

function isFrozen(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}
