/** Reads materials from the rows of a table, by the names of its columns in Korean or English. */
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import type { Claim, Material } from './subject.ts';

export type TableProblemCode = 'origin/table-columns' | 'origin/table-claim' | 'origin/table-long';

export const MOST_MATERIALS = 2000;

const COLUMNS: Readonly<Record<keyof Material, readonly string[]>> = {
  name: ['name', 'material', '품명', '재료'],
  hs: ['hs', 'hscode', 'hs_code', '품목번호', '세번'],
  origin: ['origin', 'country', '원산지', '국가'],
  claim: ['claim', 'status', '지위', '구분'],
  evidence: ['evidence', 'proof', '증빙'],
  value: ['value', 'amount', '금액', '가격'],
  currency: ['currency', '통화'],
  weightKg: ['weightkg', 'weight_kg', '중량', '중량kg'],
};
const CLAIMS: Readonly<Record<string, Claim>> = {
  ...{ originating: 'originating', 역내산: 'originating', 원산지: 'originating' },
  ...{ 'non-originating': 'non-originating', 역외산: 'non-originating', 비원산지: 'non-originating' },
  ...{ unknown: 'unknown', 미상: 'unknown', '': 'unknown' },
};

/** @param rows every one by the names of its columns */
export function readMaterials(
  rows: readonly Readonly<Record<string, string>>[],
): Result<readonly Material[], TableProblemCode> {
  if (rows.length > MOST_MATERIALS) return bad([tooLong(rows.length)]);
  const names = Object.keys(rows[0] ?? {});
  const column = (field: keyof Material) =>
    names.find((name) => COLUMNS[field].includes(name.trim().toLowerCase()));
  const missing = (['name', 'hs', 'value'] as const).filter((field) => column(field) === undefined);
  if (rows.length > 0 && missing.length > 0) return bad(missing.map(missingColumn));
  const problems: Problem<TableProblemCode>[] = [];
  const materials = rows.map((row, place): Material => {
    const cell = (field: keyof Material): string => row[column(field) ?? '']?.trim() ?? '';
    const claim = CLAIMS[cell('claim').toLowerCase()];
    if (claim === undefined) problems.push(unknownClaim(cell('claim'), place));
    return {
      ...{
        name: cell('name'),
        hs: orNull(cell('hs').replace(/[.\s-]/g, '')),
        origin: orNull(cell('origin').toUpperCase()),
      },
      ...{
        claim: claim ?? 'unknown',
        evidence: cell('evidence'),
        value: orNull(cell('value').replaceAll(',', '')),
      },
      ...{ currency: cell('currency').toUpperCase(), weightKg: orNull(cell('weightKg').replaceAll(',', '')) },
    };
  });
  return problems.length > 0 ? bad(problems) : good(materials);
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function missingColumn(field: keyof Material): Problem<TableProblemCode> {
  const names = COLUMNS[field].join(', ');
  return {
    ...{ code: 'origin/table-columns', pointer: '/csv' },
    message: { ko: `열이 없습니다: ${names} 가운데 하나`, en: `A column is missing: one of ${names}` },
  };
}

function unknownClaim(said: string, place: number): Problem<TableProblemCode> {
  const got = said.slice(0, 30);
  return {
    ...{ code: 'origin/table-claim', pointer: `/csv/${place}` },
    message: {
      ko: `${place + 1}행: 지위는 originating(역내산), non-originating(역외산), unknown(미상)입니다. 입력값: '${got}'`,
      en: `Row ${place + 1}: the claim is originating, non-originating or unknown; got '${got}'`,
    },
  };
}

function tooLong(rows: number): Problem<TableProblemCode> {
  return {
    ...{ code: 'origin/table-long', pointer: '/csv' },
    message: {
      ko: `재료는 ${MOST_MATERIALS}행까지입니다: ${rows}행`,
      en: `At most ${MOST_MATERIALS} materials; got ${rows}`,
    },
  };
}
