/** The facts that other rooms decide by: editions, goods codes, rates, agreements, outcomes, limits, citations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementsCovering, coversOrigin, EUROPEAN_UNION } from './agreement-parties.ts';
import { AGREEMENTS } from './agreements.ts';
import { readBondedArea } from './bonded-area-kinds.ts';
import { lookUp } from './code-list.ts';
import { COUNTRIES } from './countries.ts';
import { CURRENCIES } from './currencies.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { readDutyRateKind } from './duty-rate-kinds.ts';
import { HS_CHAPTERS } from './hs-chapters.ts';
import { isHsChapter, readHsCode } from './hs-code.ts';
import { hsEditionOn } from './hs-edition.ts';
import { cite, LEGAL_BASES, type LegalBasisId, lawOf } from './legal-basis.ts';
import { LIMITS, limitOn } from './limits.ts';
import { OUTCOME_CODES, outcomeMeaning } from './outcome-codes.ts';
import { referenceContent, referenceEdition } from './reference-edition.ts';
import { REQUIREMENTS, requirementsFor } from './requirements.ts';

test('an edition holds from its first day to the day before the next', () => {
  assert.equal(hsEditionOn('2021-12-31')?.edition, 'HS 2017');
  assert.equal(hsEditionOn('2022-01-01')?.edition, 'HS 2022');
  assert.equal(hsEditionOn('2027-12-31')?.edition, 'HS 2022');
  assert.equal(hsEditionOn('2028-01-01')?.isPlanned, true);
  assert.equal(hsEditionOn('1999-01-01'), undefined);
});

test('a goods code is judged by shape, chapter, and the edition of its day', () => {
  const known = { edition: 'HS 2022', has: (hs6: string) => hs6 === '851713' } as const;
  const read = (code: string, day = '2026-03-02') => {
    const result = readHsCode(code, day, known);
    return result.ok ? result.value.isListed : result.problems[0]!.code;
  };
  assert.equal(read('8517130000'), true);
  assert.equal(read('851712'), 'hs/unknown');
  assert.equal(
    read('851712', '2021-06-30'),
    undefined,
    'a code of 2021 is not judged by the edition of 2022',
  );
  assert.equal(read('8517'), 'hs/shape');
  assert.equal(read('85171300000'), 'hs/shape');
  assert.equal(read('8517.13'), 'hs/shape');
  assert.equal(read('770000'), 'hs/chapter');
  assert.equal(read('980100'), 'hs/chapter');
  assert.equal(read('000100'), 'hs/chapter');
  assert.equal(read('851713', '1980-01-01'), 'hs/edition');
  assert.equal(HS_CHAPTERS.rows.filter((row) => isHsChapter(row.code)).length, 96);
  const section = (code: string) => lookUp(HS_CHAPTERS, code, '2026-01-01')?.section;
  assert.deepEqual(['01', '15', '61', '85', '97'].map(section), [1, 3, 11, 16, 21]);
});

test('a rate code tells its family, and an FTA code its agreement', () => {
  assert.deepEqual(readDutyRateKind('A'), lookUpKind('basic'));
  assert.equal(readDutyRateKind('FCN6')?.agreement, '112');
  assert.equal(readDutyRateKind('FUS12')?.agreement, '108');
  assert.equal(readDutyRateKind('C2A3')?.family, 'wto');
  assert.equal(readDutyRateKind('C5')?.family, 'wto');
  assert.equal(readDutyRateKind('CIT2')?.family, 'wto');
  assert.equal(readDutyRateKind('W2')?.isPreferential, false);
  assert.equal(readDutyRateKind('R')?.isPreferential, true);
  assert.equal(readDutyRateKind('FXX1'), undefined);
  assert.equal(readDutyRateKind(''), undefined);
});

function lookUpKind(family: string): unknown {
  const row = readDutyRateKind('A');
  assert.equal(row?.family, family);
  return row;
}

test('an agreement covers its parties from the day it came into force', () => {
  assert.equal(coversOrigin('112', 'CN', '2020-05-01'), true);
  assert.equal(coversOrigin('112', 'VN', '2020-05-01'), false);
  assert.equal(coversOrigin('119', 'JP', '2022-01-31'), false);
  assert.equal(coversOrigin('119', 'JP', '2022-02-01'), true);
  assert.equal(coversOrigin('106', 'GB', '2020-12-31'), true);
  assert.equal(coversOrigin('106', 'GB', '2021-01-01'), false);
  assert.equal(coversOrigin('116', 'GB', '2021-01-01'), true);
  assert.equal(coversOrigin('203', 'KH', '2021-01-01'), undefined, 'unknown is not a no');
  assert.deepEqual(agreementsCovering('VN', '2026-01-01'), ['104', '113', '119']);
  assert.equal(EUROPEAN_UNION.length, 27);
  for (const row of agreementsCovering('DE', '2026-01-01')) assert.ok(AGREEMENTS.byCode.has(row));
  for (const code of EUROPEAN_UNION) assert.ok(COUNTRIES.byCode.has(code), code);
});

test('outcomes teach by their code, and an examination that found no answer teaches nothing', () => {
  assert.deepEqual(outcomeMeaning('A')?.verdict, 'clean');
  assert.equal(outcomeMeaning('C3')?.verdict, 'fraud');
  assert.equal(outcomeMeaning('F1')?.verdict, 'critical');
  assert.equal(outcomeMeaning('L')?.isConclusive, false);
  assert.equal(outcomeMeaning('Q9'), undefined);
  const verdicts = new Set(OUTCOME_CODES.rows.map((row) => row.verdict));
  assert.deepEqual([...verdicts].sort(), ['clean', 'critical', 'fraud']);
  assert.equal(outcomeMeaning('Z')?.verdict, 'fraud', 'what is written in words is a finding');
});

test('requirements answer for the longest prefix, and name papers that exist', () => {
  assert.deepEqual(
    requirementsFor('8507600000', 'import', '2026-01-01').map((row) => row.id),
    ['electrical'],
  );
  assert.deepEqual(requirementsFor('8507100000', 'import', '2026-01-01'), []);
  assert.deepEqual(requirementsFor('0201100000', 'export', '2026-01-01'), []);
  assert.equal(requirementsFor('0201100000', 'import', '2026-01-01')[0]?.documents[0], 'ANIMAL');
  for (const { documents, id } of REQUIREMENTS) {
    for (const code of documents) assert.ok(DOCUMENT_KINDS.byCode.has(code), `${id} ${code}`);
  }
});

test('limits are found by name and are unique on a day', () => {
  assert.equal(limitOn('withdrawal-answer', '2026-01-01')?.value, 10);
  assert.equal(limitOn('no-such-limit', '2026-01-01'), undefined);
  assert.equal(new Set(LIMITS.map((row) => row.id)).size, LIMITS.length);
});

test('articles are cited as the law is cited', () => {
  assert.deepEqual(cite('hold'), { ko: '관세법 제237조', en: 'Customs Act art. 237' });
  assert.equal(cite('safety-test').ko, '관세법 제246조의3');
  assert.equal(lawOf('hold').number, '21208');
  for (const id of Object.keys(LEGAL_BASES) as LegalBasisId[]) {
    assert.match(LEGAL_BASES[id].gist.ko, /니다\.$/, id);
    assert.match(LEGAL_BASES[id].gist.en, /\.$/, id);
  }
});

test('the won and the yen have no decimals', () => {
  assert.equal(lookUp(CURRENCIES, 'KRW', '2026-01-01')?.minorUnits, 0);
  assert.equal(lookUp(CURRENCIES, 'JPY', '2026-01-01')?.minorUnits, 0);
  assert.equal(lookUp(CURRENCIES, 'USD', '2026-01-01')?.minorUnits, 2);
  assert.equal(lookUp(CURRENCIES, 'KWD', '2026-01-01')?.minorUnits, 3);
});

test('a bonded area code has its parts', () => {
  assert.deepEqual(readBondedArea('02002079'), { office: '020', kind: '02', serial: '079' });
  assert.equal(readBondedArea('0200207'), undefined);
});

test('the edition names the facts: the same today, another when one fact changes', () => {
  assert.match(referenceEdition(), /^[0-9a-f]{16}$/);
  assert.equal(referenceEdition(), referenceEdition());
  const text = JSON.stringify(referenceContent());
  for (const fact of ['withdrawal-answer', '인천공항세관', 'HS 2028', 'live-animals', '2022-02-01']) {
    assert.ok(text.includes(fact), fact);
  }
});
