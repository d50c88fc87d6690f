/**
 * Structure messages of SDMX-JSON 2.0.0 (github.com/sdmx-twg/sdmx-json): what the dataflows of trade are made of, so that programs know
 * dimensions, codes and attributes before they ask for figures, and of which codes there is something.
 */
import { MEASURES, TRADE_TABLES } from '../../../areas/statistics/index.ts';
import type { Instant } from '../../../core/day.ts';
import { canonicalJson, sha256 } from '../../../core/hash.ts';
import type { Language, Text } from '../../../core/text.ts';
import type { StatisticsFile } from '../../../exchange/statistics-ports.ts';
import { CONFIDENTIALITY, FLOWS, type SdmxCode, STATUSES } from './codes.ts';
import { DATA_SET_ATTRIBUTES, MEASURE_IDS, named, TIME, WITHHELD } from './data-message.ts';
import { AGENCY, DIMENSIONS, dimensionsOf, flowId, urnOf, VERSION } from './dimensions.ts';
import type { SdmxList } from './lists.ts';

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json';
const TYPE = 'application/vnd.sdmx.structure+json;version=2.0.0';
const CONCEPTS = 'CS_TRADE';

export interface StructureOf {
  readonly language: Language;
  readonly preparedAt: Instant;
  readonly isMadeUp: boolean;
}

/** @param data collections of the message by their names; empty ones are left out */
export function structureFile(
  name: string,
  data: Readonly<Record<string, readonly object[]>>,
  { language, preparedAt, isMadeUp }: StructureOf,
): StatisticsFile {
  const said = Object.fromEntries(Object.entries(data).filter(([, some]) => some.length > 0));
  const message = {
    meta: {
      schema: SCHEMA,
      id: `${AGENCY}-${sha256(canonicalJson(said)).slice(0, 16)}`,
      test: isMadeUp,
      prepared: preparedAt,
      contentLanguages: language === 'ko' ? ['ko', 'en'] : ['en', 'ko'],
      sender: { id: AGENCY, name: 'Gwanmun', names: { ko: '관문', en: 'Gwanmun' } },
    },
    data: said,
  };
  return { bytes: Buffer.from(JSON.stringify(message)), type: TYPE, name: `${name}.sdmx.json` };
}

const maintained = (id: string, name: Text, language: Language): object => ({
  ...{ id, agencyID: AGENCY, version: VERSION, isExternalReference: false, ...named(name, language) },
});

export function dataflow(table: string, language: Language): object {
  const { title } = TRADE_TABLES.find(({ id }) => id === table)!;
  return {
    ...maintained(flowId(table), title, language),
    structure: urnOf('datastructure.DataStructure', flowId(table)),
  };
}

const conceptOf = (id: string): string =>
  `${urnOf('conceptscheme.ConceptScheme', CONCEPTS)}.${id}`.replace('ConceptScheme=', 'Concept=');
const enumerated = (list: string): object => ({ enumeration: urnOf('codelist.Codelist', list) });
const formatted = (dataType: string): object => ({ format: { dataType } });
const component = (id: string, localRepresentation: object): object => ({
  ...{ id, conceptIdentity: conceptOf(id), localRepresentation },
});

export function dataStructure(table: string, language: Language): object {
  const { title } = TRADE_TABLES.find(({ id }) => id === table)!;
  const keys = [
    component('FLOW', enumerated('CL_FLOW')),
    ...dimensionsOf(table).map(({ id, list }) => component(id, enumerated(list))),
  ];
  return {
    ...maintained(flowId(table), title, language),
    dataStructureComponents: {
      dimensionList: {
        id: 'DimensionDescriptor',
        dimensions: keys.map((one, position) => ({ ...one, position })),
        timeDimension: component('TIME_PERIOD', formatted('ObservationalTimePeriod')),
      },
      measureList: {
        id: 'MeasureDescriptor',
        measures: MEASURE_IDS.map((id) => ({
          ...component(id.toUpperCase(), formatted(id === 'lines' ? 'Integer' : 'Double')),
          usage: 'optional',
        })),
      },
      attributeList: {
        id: 'AttributeDescriptor',
        attributes: [
          ...DATA_SET_ATTRIBUTES.map(({ id }) => attribute(id, { dataflow: {} }, formatted('String'))),
          attribute(STATUSES.id, { observation: {} }, enumerated('CL_OBS_STATUS')),
          attribute(CONFIDENTIALITY.id, { observation: {} }, enumerated('CL_CONF_STATUS')),
          attribute(WITHHELD.id, { observation: {} }, formatted('Integer')),
        ],
      },
    },
  };
}

const attribute = (id: string, attributeRelationship: object, representation: object): object => ({
  ...{ ...component(id, representation), usage: 'mandatory', attributeRelationship },
});

/** Everything that a component of any dataflow means. */
export function conceptScheme(language: Language): object {
  const concepts: readonly SdmxCode[] = [
    { id: 'FLOW', name: FLOWS.name },
    ...DIMENSIONS.map(({ id, title }) => ({ id, name: title })),
    { id: 'TIME_PERIOD', name: TIME },
    ...MEASURE_IDS.map((id) => ({ id: id.toUpperCase(), name: MEASURES[id] })),
    ...DATA_SET_ATTRIBUTES,
    ...[STATUSES, CONFIDENTIALITY, WITHHELD].map(({ id, name }) => ({ id, name })),
  ];
  return {
    ...maintained(CONCEPTS, { ko: '무역통계의 개념', en: 'Concepts of trade statistics' }, language),
    concepts: concepts.map(({ id, name }) => ({ id, ...named(name, language) })),
  };
}

export function codelist({ id, name, isPartial, codes }: SdmxList, language: Language): object {
  return {
    ...maintained(id, name, language),
    isPartial,
    codes: codes.map(({ id: code, name: said, parent }) => ({
      ...{ id: code, ...named(said, language), ...(parent === undefined ? {} : { parent }) },
    })),
  };
}

/** What there is: the codes of each dimension of which figures are published. */
export function availability(
  table: string,
  values: Readonly<Record<string, readonly string[]>>,
  language: Language,
): object {
  const name: Text = { ko: '공표된 범위', en: 'What is published' };
  return {
    ...maintained(`AVAILABLE_${flowId(table)}`, name, language),
    role: 'Actual',
    constraintAttachment: { dataflows: [urnOf('datastructure.Dataflow', flowId(table))] },
    cubeRegions: [
      {
        include: true,
        keyValues: Object.entries(values)
          .filter(([, some]) => some.length > 0)
          .map(([id, some]) => ({ id, include: true, values: some.map((value) => ({ value })) })),
      },
    ],
  };
}

/** Code lists that a table’s dataflow needs. */
export function listsOf(table: string): readonly string[] {
  const dimensions = dimensionsOf(table).map(({ list }) => list);
  return [...new Set(['CL_FLOW', ...dimensions, 'CL_OBS_STATUS', 'CL_CONF_STATUS'])];
}
