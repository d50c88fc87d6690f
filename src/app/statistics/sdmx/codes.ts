/** Codes that SDMX shares among houses, as far as the tables of trade need them: status of a figure, confidentiality, flow. */
import type { Text } from '../../../core/text.ts';

export interface SdmxCode {
  readonly id: string;
  readonly name: Text;
}

interface CodedAttribute extends SdmxCode {
  readonly codes: readonly SdmxCode[];
  placeOf(id: string): number;
}

function coded(id: string, name: Text, rows: readonly (readonly [string, string, string])[]): CodedAttribute {
  const codes = rows.map(([code, ko, en]) => ({ id: code, name: { ko, en } }));
  return { id, name, codes, placeOf: (code) => codes.findIndex((one) => one.id === code) };
}

/** Codes of CL_OBS_STATUS (SDMX cross-domain code lists); the letters are unverified: the list itself was not read. */
export const STATUSES = coded('OBS_STATUS', { ko: '수치 상태', en: 'Observation status' }, [
  ['A', '정상', 'Normal value'],
  ['P', '잠정치', 'Provisional value'],
  ['Q', '비공개', 'Missing value; suppressed'],
]);

/** Codes of CL_CONF_STATUS, unverified as those above. Which figure was withheld for the sake of another is not told. */
export const CONFIDENTIALITY = coded('CONF_STATUS', { ko: '공개 여부', en: 'Confidentiality status' }, [
  ['F', '공개', 'Free for publication'],
  ['C', '비공개', 'Confidential'],
  ['N', '내부 수치', 'Not for publication, for internal use only'],
]);

export const FLOWS: {
  readonly name: Text;
  readonly codes: Readonly<Record<'export' | 'import', SdmxCode>>;
} = {
  name: { ko: '수출입', en: 'Flow' },
  codes: {
    export: { id: 'X', name: { ko: '수출', en: 'Exports' } },
    import: { id: 'M', name: { ko: '수입', en: 'Imports' } },
  },
};
