/**
 * Reads a data message of SDMX-JSON 2.0.0 as another house would: holds it to what the published schema says of the parts that are used,
 * and gives the observations with their codes in place of indexes.
 */
import assert from 'node:assert/strict';

const CODE = /^[A-Za-z0-9_@$-]+$/;
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const META = [
  'schema',
  'id',
  'test',
  'prepared',
  'contentLanguages',
  'name',
  'names',
  'sender',
  'receivers',
  'links',
];
const ACTIONS = ['Information', 'Append', 'Replace', 'Delete'];

// biome-ignore lint/suspicious/noExplicitAny: a message of another house has the shape that it turns out to have
type Json = any;

export interface SdmxObservation {
  /** Code of each dimension, by its name. */
  readonly codes: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, { readonly ko: string; readonly en: string } | undefined>>;
  readonly measures: Readonly<Record<string, number | null>>;
  readonly attributes: Readonly<Record<string, string | number | null>>;
}

export function readSdmx(message: Json): readonly SdmxObservation[] {
  only(message, ['meta', 'data', 'errors']);
  only(message.meta, META);
  assert.match(message.meta.id, CODE);
  assert.match(message.meta.prepared, INSTANT);
  assert.match(message.meta.sender.id, CODE);
  only(message.data, ['structures', 'dataSets']);
  return message.data.dataSets.flatMap((dataSet: Json) =>
    readDataSet(dataSet, message.data.structures[dataSet.structure]),
  );
}

function readDataSet(dataSet: Json, structure: Json): SdmxObservation[] {
  assert.ok(ACTIONS.includes(dataSet.action));
  assert.ok(dataSet.links.every(({ urn, href, rel }: Json) => rel && /^(urn:sdmx|https):/.test(urn ?? href)));
  const dimensions: Json[] = structure.dimensions.observation;
  const measures: Json[] = structure.measures.observation;
  const attributes: Json[] = structure.attributes.observation;
  assert.deepEqual(
    dimensions.map(({ keyPosition }) => keyPosition),
    dimensions.map((_, place) => place),
  );
  assert.equal(dataSet.attributes.length, structure.attributes.dataSet.length);
  for (const one of [...dimensions, ...measures, ...attributes]) checkComponent(one);
  for (const { values } of dimensions) assert.ok(values.length > 0);
  for (const { relationship } of [...attributes, ...structure.attributes.dataSet])
    assert.equal(Object.keys(relationship).length, 1);
  for (const place of dataSet.annotations) assert.ok(structure.annotations[place]);
  return Object.entries<Json>(dataSet.observations).map(([key, values]) => {
    assert.match(key, /^[0-9]+(:[0-9]+)*$/);
    const places = key.split(':').map(Number);
    assert.equal(places.length, dimensions.length);
    assert.equal(values.length, measures.length + attributes.length);
    const at = dimensions.map((one, nth) => [one.id, one.values[places[nth]!]] as const);
    return {
      codes: Object.fromEntries(at.map(([id, value]) => [id, value.id ?? value.value])),
      names: Object.fromEntries(at.map(([id, value]) => [id, value.names])),
      measures: Object.fromEntries(measures.map(({ id }, nth) => [id, values[nth]])),
      attributes: Object.fromEntries(
        attributes.map((one, nth) => {
          const value = values[measures.length + nth];
          return [one.id, one.values === undefined || value === null ? value : one.values[value].id];
        }),
      ),
    };
  });
}

function checkComponent({ id, names, values = [] }: Json): void {
  assert.match(id, NAME);
  assert.ok(names.ko && names.en, id);
  for (const value of values) {
    // Either a code with its name, or a bare value.
    assert.equal((value.id !== undefined && value.name !== undefined) !== (value.value !== undefined), true);
    if (value.id !== undefined) assert.match(value.id, CODE);
    for (const instant of [value.start, value.end]) if (instant !== undefined) assert.match(instant, INSTANT);
  }
  assert.equal(new Set(values.map((value: Json) => JSON.stringify(value))).size, values.length);
}

function only(value: object, names: readonly string[]): void {
  assert.deepEqual(
    Object.keys(value).filter((name) => !names.includes(name)),
    [],
  );
}
