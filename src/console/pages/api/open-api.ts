/** Reads an OpenAPI 3.1 description (spec.openapis.org/oas/v3.1.0) into groups of operations and flat schema lines. Pure. */

export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
}

export interface Operation {
  /** Stable within a description: method and path. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly bodyTypes: readonly string[];
  readonly body: Schema | null;
  readonly responses: readonly {
    readonly status: string;
    readonly description: string;
    readonly schema: Schema | null;
  }[];
}

export interface Group {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

/** One line of a schema as people read it: nested fields are indented. */
export interface SchemaLine {
  readonly depth: number;
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const DEEPEST = 6;

/** Groups in the order of the description's tags; operations without a tag come last. Broken parts are left out, not thrown. */
export function readGroups(document: unknown): readonly Group[] {
  const root = record(document);
  const tags = list(root.tags).map(record);
  const groups = new Map<string, Operation[]>(tags.map((tag) => [text(tag.name), []]));
  for (const [path, item] of Object.entries(record(root.paths))) {
    for (const method of METHODS) {
      const found = record(item)[method];
      if (found === undefined) continue;
      const raw = record(found);
      const [tag = ''] = list(raw.tags).map(text);
      const operations = groups.get(tag) ?? [];
      operations.push(readOperation(root, method, path, raw, record(item)));
      groups.set(tag, operations);
    }
  }
  return [...groups]
    .filter(([, operations]) => operations.length > 0)
    .map(([name, operations]) => ({
      name,
      description: text(tags.find((tag) => tag.name === name)?.description),
      operations,
    }));
}

function readOperation(root: Schema, method: string, path: string, raw: Schema, item: Schema): Operation {
  const content = record(record(resolve(root, raw.requestBody)).content);
  return {
    id: `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    summary: text(raw.summary),
    description: text(raw.description),
    parameters: [...list(item.parameters), ...list(raw.parameters)].map((one) => {
      const parameter = resolve(root, one);
      return {
        name: text(parameter.name),
        in: text(parameter.in),
        type: typeOf(root, record(parameter.schema)),
        isRequired: parameter.required === true,
        description: text(parameter.description) || text(record(parameter.schema).description),
      };
    }),
    bodyTypes: Object.keys(content),
    body: schemaIn(content),
    responses: Object.entries(record(raw.responses)).map(([status, one]) => {
      const response = resolve(root, one);
      return { status, description: text(response.description), schema: schemaIn(record(response.content)) };
    }),
  };
}

function schemaIn(content: Schema): Schema | null {
  const [first] = Object.values(content);
  const schema = record(first).schema;
  return schema === undefined ? null : record(schema);
}

/** The fields of a schema, line by line; references are followed, and one that leads back to itself stops there. */
export function schemaLines(document: unknown, schema: Schema): readonly SchemaLine[] {
  const root = record(document);
  const lines: SchemaLine[] = [];
  const walk = (raw: Schema, depth: number, seen: readonly string[]): void => {
    const reference = text(raw.$ref);
    if (depth > DEEPEST || (reference !== '' && seen.includes(reference))) return;
    const now = reference === '' ? seen : [...seen, reference];
    const one = resolve(root, raw);
    for (const part of [...list(one.allOf), ...list(one.anyOf), ...list(one.oneOf)].map(record))
      walk(part, depth, now);
    if (one.items !== undefined) walk(record(one.items), depth, now);
    const required = list(one.required);
    for (const [name, field] of Object.entries(record(one.properties))) {
      const child = record(field);
      lines.push({
        depth,
        name,
        type: typeOf(root, child),
        isRequired: required.includes(name),
        description: text(child.description) || text(resolve(root, child).description),
      });
      walk(child, depth + 1, now);
    }
  };
  walk(schema, 0, []);
  return lines;
}

/** A schema in one or two words: `string[]`, `integer 1..200`, `"a" | "b"`, the name of a shared shape. */
export function typeOf(document: unknown, schema: Schema): string {
  const reference = text(schema.$ref);
  if (reference !== '')
    return text(resolve(record(document), schema).title) || (reference.split('/').pop() ?? '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const parts = [...list(schema.anyOf), ...list(schema.oneOf)].map((part) => typeOf(document, record(part)));
  if (parts.length > 0) return [...new Set(parts)].join(' | ');
  const types = list(schema.type).length > 0 ? list(schema.type).map(text).join(' | ') : text(schema.type);
  if (types === 'array') return `${typeOf(document, record(schema.items)) || 'any'}[]`;
  const limits = rangeOf(schema);
  return [types || (schema.properties === undefined ? '' : 'object'), limits].filter(Boolean).join(' ');
}

function rangeOf(schema: Schema): string {
  const low = schema.minimum ?? schema.minLength;
  const high = schema.maximum ?? schema.maxLength;
  const range = low === undefined && high === undefined ? '' : `${low ?? ''}..${high ?? ''}`;
  const fallback = schema.default === undefined ? '' : `= ${JSON.stringify(schema.default)}`;
  return [range, text(schema.format), text(schema.pattern), fallback].filter(Boolean).join(' ');
}

function resolve(root: Schema, value: unknown): Schema {
  const raw = record(value);
  const reference = text(raw.$ref);
  if (!reference.startsWith('#/')) return raw;
  let at: unknown = root;
  for (const part of reference.slice(2).split('/'))
    at = record(at)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  return record(at);
}

function record(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
