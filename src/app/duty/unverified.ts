/** Facts of the computation of duty that nobody has checked against a source, for whoever answers for the rates. */

import type { Text } from '../../core/text.ts';
import type { UnverifiedFact } from '../../exchange/contract.ts';
import { SINCE_UNKNOWN } from '../../reference/code-list.ts';
import { CONSUMPTION_ROWS } from '../../reference/duty/consumption-tax.ts';
import type { Dated } from '../../reference/duty/dated.ts';
import {
  EDUCATION_ON_CONSUMPTION,
  LIQUOR_ROWS,
  RURAL_ON_CONSUMPTION,
  RURAL_ON_RELIEF,
} from '../../reference/duty/internal-taxes.ts';
import { DUTY_LIMITS } from '../../reference/duty/limits.ts';
import { SIMPLIFIED_ROWS } from '../../reference/duty/simplified-rates.ts';

export function unverifiedFacts(): UnverifiedFact[] {
  const facts: readonly (readonly [Text, string, Dated])[] = [
    ...CONSUMPTION_ROWS.map((row) => [row.title, `${row.percent} %`, row] as const),
    ...LIQUOR_ROWS.map(
      (row) =>
        [
          row.title,
          row.percent === undefined ? `${row.wonPerLitre} KRW/L` : `${row.percent} %`,
          row,
        ] as const,
    ),
    ...SIMPLIFIED_ROWS.map(
      (row) => [prefixed('간이세율', 'Simplified rate', row.title), `${row.percent} %`, row] as const,
    ),
    [
      { ko: '개별소비세에 대한 교육세', en: 'Education tax on consumption tax' },
      `${EDUCATION_ON_CONSUMPTION.percent} %`,
      EDUCATION_ON_CONSUMPTION,
    ],
    [
      { ko: '개별소비세에 대한 농어촌특별세', en: 'Rural tax on consumption tax' },
      `${RURAL_ON_CONSUMPTION.percent} %`,
      RURAL_ON_CONSUMPTION,
    ],
    [
      { ko: '감면된 관세에 대한 농어촌특별세', en: 'Rural tax on duty relieved' },
      `${RURAL_ON_RELIEF.percent} %`,
      RURAL_ON_RELIEF,
    ],
    ...DUTY_LIMITS.map((row) => [row.source, String(row.value), row] as const),
  ];
  return facts
    .filter(([, , { status }]) => status !== 'verified')
    .map(([title, value, row]) => ({
      ...{ title, value, source: row.source, validTo: row.validTo ?? null },
      validFrom: row.validFrom === SINCE_UNKNOWN ? null : row.validFrom,
    }));
}

const prefixed = (ko: string, en: string, title: Text): Text => ({
  ko: `${ko}: ${title.ko}`,
  en: `${en}: ${title.en}`,
});
