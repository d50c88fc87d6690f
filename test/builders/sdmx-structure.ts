/**
 * Reads a structure message of SDMX-JSON 2.0.0 as another house would: holds the parts that are used to what the published schema asks of
 * them (names of properties, shapes of ids, required parts, references that lead somewhere), and gives flows, lists and what is available.
 */
import assert from 'node:assert/strict';

const ID = /^[A-Za-z0-9_@$-]+$/;
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;
const URN =
  /^urn:sdmx:org\.sdmx\.infomodel\.[a-z]+\.(?<kind>[A-Za-z]+)=GWANMUN:(?<id>[A-Za-z0-9_]+)\(1\.0\.0\)(?:\.(?<item>[A-Za-z0-9_]+))?$/;
const COLLECTIONS = ['dataflows', 'dataStructures', 'conceptSchemes', 'codelists', 'dataConstraints'];
const MAINTAINED = ['id', 'agencyID', 'version', 'isExternalReference', 'name', 'names'];
const DATA_TYPES = ['String', 'Integer', 'Double', 'ObservationalTimePeriod'];

// biome-ignore lint/suspicious/noExplicitAny: a message of another house has the shape that it turns out to have
type Json = any;

export interface SdmxStructure {
  /** Dimensions of each dataflow in the order of its key, without time. */
  readonly flows: ReadonlyMap<string, readonly { readonly id: string; readonly list: string }[]>;
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  readonly available: readonly { readonly keyValues: ReadonlyMap<string, ReadonlySet<string>> }[];
}

export function readSdmxStructure({ meta, data, ...rest }: Json): SdmxStructure {
  assert.deepEqual(Object.keys(rest), []);
  assert.match(meta.id, ID);
  assert.match(meta.sender.id, ID);
  only(data, COLLECTIONS);
  for (const [name, some] of Object.entries<Json[]>(data)) {
    assert.ok(some.length > 0, name);
    for (const one of some) checkMaintained(one);
  }
  const concepts = new Set<string>(
    (data.conceptSchemes ?? []).flatMap((scheme: Json) => {
      only(scheme, [...MAINTAINED, 'concepts']);
      return scheme.concepts.map((one: Json) => checkNamed(one, NAME));
    }),
  );
  const lists = new Map<string, ReadonlySet<string>>(
    (data.codelists ?? []).map((one: Json) => [one.id, readList(one)]),
  );
  const structures = new Map<string, { id: string; list: string }[]>(
    (data.dataStructures ?? []).map((one: Json) => [one.id, readStructure(one, concepts, lists)]),
  );
  const flows = new Map(
    (data.dataflows ?? []).map((one: Json) => {
      only(one, [...MAINTAINED, 'structure']);
      return [one.id, structures.get(urn(one.structure, 'DataStructure').id!) ?? []];
    }),
  ) as SdmxStructure['flows'];
  return { flows, lists, available: (data.dataConstraints ?? []).map(readConstraint) };
}

function readList(list: Json): ReadonlySet<string> {
  only(list, [...MAINTAINED, 'isPartial', 'codes']);
  const ids: string[] = list.codes.map((code: Json) => {
    only(code, ['id', 'name', 'names', 'parent']);
    return checkNamed(code, ID);
  });
  const known = new Set(ids);
  assert.equal(known.size, ids.length, `${list.id} says a code twice`);
  for (const { parent } of list.codes) assert.ok(parent === undefined || known.has(parent), parent);
  return known;
}

function readStructure(
  structure: Json,
  concepts: ReadonlySet<string>,
  lists: SdmxStructure['lists'],
): { id: string; list: string }[] {
  only(structure, [...MAINTAINED, 'dataStructureComponents']);
  const { dimensionList, measureList, attributeList, ...rest } = structure.dataStructureComponents;
  assert.deepEqual(Object.keys(rest), []);
  assert.deepEqual(
    [dimensionList.id, measureList.id, attributeList.id],
    ['DimensionDescriptor', 'MeasureDescriptor', 'AttributeDescriptor'],
  );
  const { dimensions, timeDimension } = dimensionList;
  const all: Json[] = [...dimensions, timeDimension, ...measureList.measures, ...attributeList.attributes];
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  for (const { id, conceptIdentity, localRepresentation } of all) {
    assert.match(id, NAME);
    if (concepts.size > 0) assert.ok(concepts.has(urn(conceptIdentity, 'Concept').item!), conceptIdentity);
    const { enumeration, format } = localRepresentation;
    if (enumeration === undefined) assert.ok(DATA_TYPES.includes(format.dataType), format.dataType);
    else if (lists.size > 0) assert.ok(lists.has(urn(enumeration, 'Codelist').id!), enumeration);
  }
  assert.equal(timeDimension.id, 'TIME_PERIOD');
  for (const { usage } of [...measureList.measures, ...attributeList.attributes])
    assert.match(usage, /^(mandatory|optional)$/);
  for (const { attributeRelationship } of attributeList.attributes)
    assert.equal(Object.keys(attributeRelationship).length, 1);
  return dimensions.map(({ id, position, localRepresentation, ...more }: Json, place: number) => {
    only(more, ['conceptIdentity']);
    assert.equal(position, place);
    return { id, list: urn(localRepresentation.enumeration, 'Codelist').id! };
  });
}

function readConstraint(constraint: Json): SdmxStructure['available'][number] {
  only(constraint, [...MAINTAINED, 'role', 'constraintAttachment', 'cubeRegions']);
  assert.equal(constraint.role, 'Actual');
  assert.equal(constraint.constraintAttachment.dataflows.length, 1);
  urn(constraint.constraintAttachment.dataflows[0], 'Dataflow');
  assert.equal(constraint.cubeRegions.length, 1);
  const [region] = constraint.cubeRegions;
  return {
    keyValues: new Map(
      region.keyValues.map(({ id, include, values }: Json) => {
        assert.match(id, NAME);
        assert.ok(include && values.length > 0);
        return [id, new Set(values.map(({ value }: Json) => value))];
      }),
    ),
  };
}

function checkMaintained(one: Json): void {
  checkNamed(one, NAME);
  assert.match(one.agencyID, NAME);
  assert.match(one.version, /^\d+\.\d+\.\d+$/);
}

function checkNamed({ id, name, names }: Json, shape: RegExp): string {
  assert.match(id, shape);
  assert.ok(typeof name === 'string' && names.ko && names.en, id);
  return id;
}

function urn(said: string, kind: string): Partial<Record<'id' | 'item', string>> {
  const groups = URN.exec(said)?.groups;
  assert.equal(groups?.kind, kind, said);
  return groups!;
}

function only(value: object, names: readonly string[]): void {
  assert.deepEqual(
    Object.keys(value).filter((name) => !names.includes(name)),
    [],
  );
}
