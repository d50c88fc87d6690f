/**
 * A table of trade as a data message of SDMX-JSON 2.0.0 (SDMX 3.0; github.com/sdmx-twg/sdmx-json): a flat list of observations, each code
 * with its names in Korean and English, what is withheld said by its status and never by its value. For programs that read statistics.
 */
import { MEASURES } from '../../../areas/statistics/index.ts';
import type { Instant } from '../../../core/day.ts';
import { canonicalJson, sha256 } from '../../../core/hash.ts';
import type { Language, Text } from '../../../core/text.ts';
import type { TradeFiguresView, TradeTableView } from '../../../exchange/contract.ts';
import type { StatisticsFile } from '../../../exchange/statistics-ports.ts';
import { CONFIDENTIALITY, FLOWS, type SdmxCode, STATUSES } from './codes.ts';
import { AGENCY, dimensionsOf, flowId, type SdmxDimension, SPECIAL, urnOf } from './dimensions.ts';
import { coveredBy, timeOf, timeValue } from './time.ts';

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json';
const TYPE = 'application/vnd.sdmx.data+json;version=2.0.0';

export const MEASURE_IDS = ['usd', 'krw', 'kg', 'lines'] as const;

export interface SdmxOf {
  /** Of the table: `totals` … */
  readonly table: string;
  readonly language: Language;
  readonly preparedAt: Instant;
  /** Of a month, as it stood on the day of the answer. */
  isProvisional(month: string): boolean;
}

/** The same rows as the table in JSON. An answer without rows is a message without data sets. */
export function sdmxFile(view: TradeTableView, of: SdmxOf): StatisticsFile {
  const data = view.rows.length === 0 ? { structures: [], dataSets: [] } : dataOf(view, of);
  const message = {
    meta: {
      schema: SCHEMA,
      id: `${AGENCY}-${sha256(canonicalJson(data)).slice(0, 16)}`,
      test: view.isMadeUp,
      prepared: of.preparedAt,
      contentLanguages: of.language === 'ko' ? ['ko', 'en'] : ['en', 'ko'],
      sender: { id: AGENCY, name: 'Gwanmun', names: { ko: '관문', en: 'Gwanmun' } },
    },
    data,
  };
  const { from, to } = view.query;
  return {
    bytes: Buffer.from(JSON.stringify(message)),
    type: TYPE,
    name: `trade-${of.table}-${from}-${to}.sdmx.json`,
  };
}

/** Values of one dimension in the order in which they come, each once. */
function valuesOf() {
  const places = new Map<string, number>();
  const values: object[] = [];
  return {
    values,
    placeOf(id: string, make: () => object): number {
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, values.push(make()) - 1);
      return values.length - 1;
    },
  };
}

interface Dimension {
  readonly id: string;
  readonly title: Text;
  readonly values: object[];
  placeOf(id: string, make: () => object): number;
}

function dataOf(view: TradeTableView, of: SdmxOf): object {
  const kept = dimensionsOf(of.table);
  const dimensions: Dimension[] = [
    { id: 'FLOW', title: FLOWS.name, ...valuesOf() },
    ...kept.map(({ id, title }) => ({ id, title, ...valuesOf() })),
    { id: 'TIME_PERIOD', title: TIME, ...valuesOf() },
  ];
  const observations = observe(view, of, dimensions, kept);
  const annotations = annotationsOf(view);
  const links = [{ urn: urnOf('datastructure.Dataflow', flowId(of.table)), rel: 'dataflow' }];
  const structure = {
    ...{ dataSets: [0], links },
    dimensions: { observation: dimensions.map((one, place) => dimensionOf(one, place, of.language)) },
    measures: measuresOf(of.language),
    attributes: attributesFor(of.language),
    annotations: annotations.map(({ id, text }) => ({
      ...{ id, type: id, text: text[of.language], texts: { ko: text.ko, en: text.en } },
    })),
  };
  const dataSet = {
    ...{ structure: 0, action: 'Replace', links, annotations: annotations.map((_, place) => place) },
    ...{ attributes: [selectionOf(view), view.on], observations },
  };
  return { structures: [structure], dataSets: [dataSet] };
}

/** By the places of their codes: four measures, then status, confidentiality and how many figures are withheld. */
function observe(
  view: TradeTableView,
  of: SdmxOf,
  dimensions: readonly Dimension[],
  kept: readonly SdmxDimension[],
): Readonly<Record<string, readonly (number | null)[]>> {
  const observations: Record<string, readonly (number | null)[]> = {};
  for (const row of view.rows)
    for (const flow of ['export', 'import'] as const) {
      const figures = row[flow];
      if (figures === null || (figures.lines === null && figures.withheld === 0)) continue;
      const time = timeOf(view.query, row.keys);
      const codes = [FLOWS.codes[flow], ...kept.map((one) => codeIn(one, view, row))];
      const key = [
        ...codes.map((code, nth) => dimensions[nth]!.placeOf(code.id, () => coded(code, of.language))),
        dimensions.at(-1)!.placeOf(time, () => timeValue(time)),
      ];
      observations[key.join(':')] = [
        ...MEASURE_IDS.map((measure) => figures[measure]),
        ...attributesOf(view, figures, coveredBy(time).some(of.isProvisional)),
      ];
    }
  return observations;
}

export const named = (text: Text, language: Language): object => ({
  name: text[language],
  names: { ko: text.ko, en: text.en },
});

const coded = ({ id, name }: SdmxCode, language: Language): object => ({ id, ...named(name, language) });

function dimensionOf({ id, title, values }: Dimension, place: number, language: Language): object {
  const roles = id === 'TIME_PERIOD' ? { roles: ['TIME_PERIOD'] } : {};
  return { id, ...named(title, language), keyPosition: place, ...roles, values };
}

const measuresOf = (language: Language): object => ({
  observation: MEASURE_IDS.map((id) => ({
    ...{ id: id.toUpperCase(), ...named(MEASURES[id], language), isMandatory: false },
    format: { dataType: id === 'lines' ? 'Integer' : 'Double' },
  })),
});

const attributesFor = (language: Language): object => ({
  dataSet: DATA_SET_ATTRIBUTES.map((one) => ({
    ...coded(one, language),
    ...{ relationship: { dataflow: {} }, format: { dataType: 'String' } },
  })),
  observation: [
    ...[STATUSES, CONFIDENTIALITY].map((one) => ({
      ...coded(one, language),
      ...{ relationship: OBSERVATION, values: one.codes.map((code) => coded(code, language)) },
    })),
    { ...coded(WITHHELD, language), relationship: OBSERVATION, format: { dataType: 'Integer' } },
  ],
});

export const TIME: Text = { ko: '기간', en: 'Time period' };
const OBSERVATION = { observation: {} };
export const WITHHELD: SdmxCode = {
  id: 'WITHHELD',
  name: { ko: '합계에서 빠진 비공개 수치의 수', en: 'Figures withheld and not in the sum' },
};
export const DATA_SET_ATTRIBUTES: readonly SdmxCode[] = [
  { id: 'SELECTION', name: { ko: '조건', en: 'Selection' } },
  { id: 'AS_OF', name: { ko: '기준일', en: 'As it stood on' } },
];

/** The finest key of the row; where it is not divided, what it is the sum of. */
function codeIn(
  { divisions, filter }: SdmxDimension,
  { query }: TradeTableView,
  row: TradeTableView['rows'][number],
): SdmxCode {
  const finest = divisions.map((one) => query.by.indexOf(one)).findLast((place) => place >= 0);
  if (finest !== undefined) {
    const { code, name } = row.keys[finest]!;
    return code === '' ? SPECIAL.notSaid : { id: code, name: name ?? { ko: code, en: code } };
  }
  const chosen = filter === undefined ? [] : query[filter];
  if (chosen.length === 0) return SPECIAL.total;
  return chosen.length === 1 ? { id: chosen[0]!, name: { ko: chosen[0]!, en: chosen[0]! } } : SPECIAL.sum;
}

/** Places in the lists of statuses, and how many figures are withheld. */
function attributesOf(
  { standing }: TradeTableView,
  { withheld, lines }: TradeFiguresView,
  isProvisional: boolean,
): readonly number[] {
  const isTold = lines !== null;
  const status = isTold ? (isProvisional ? 'P' : 'A') : 'Q';
  const confidentiality = standing === 'ledger' ? 'N' : isTold ? 'F' : 'C';
  return [STATUSES.placeOf(status), CONFIDENTIALITY.placeOf(confidentiality), withheld];
}

/** Which codes were asked for; '' for everything. */
function selectionOf({ query }: TradeTableView): string {
  return (['items', 'natures', 'countries', 'provinces', 'offices', 'ports'] as const)
    .flatMap((name) => (query[name].length === 0 ? [] : [`${name}=${query[name].join('+')}`]))
    .join('; ');
}

function annotationsOf({ isMadeUp, isCut, missing, editions }: TradeTableView): { id: string; text: Text }[] {
  const months = missing.join(', ');
  return [
    ...(isMadeUp ? [{ id: 'MADE_UP', text: { ko: '가상 자료', en: 'Made-up data' } }] : []),
    ...(editions.length > 0
      ? [
          {
            id: 'EDITIONS',
            text: {
              ko: `부호의 판이 바뀝니다: ${editions.join(', ')}`,
              en: `Codes are of several editions: ${editions.join(', ')}`,
            },
          },
        ]
      : []),
    ...(isCut ? [{ id: 'CUT', text: { ko: '앞의 행만 있습니다.', en: 'The first rows only.' } }] : []),
    ...(months === ''
      ? []
      : [
          {
            id: 'MISSING',
            text: { ko: `수치가 없는 달: ${months}`, en: `Months without figures: ${months}` },
          },
        ]),
  ];
}
