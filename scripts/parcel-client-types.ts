/** Writes the types of the client for platforms and carriers from the OpenAPI description, or says what they would be. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Ports } from '../src/exchange/ports.ts';
import { makeServer } from '../src/exchange/server.ts';

const FILE = new URL('../clients/parcels/types.ts', import.meta.url);
const PATH = '/api/v1/parcel-exchange/messages';
/** What is sent and what is answered; everything that these name comes with them. */
const ROOTS = ['ParcelMessage', 'ParcelAnswer', 'ErrorBody'];

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
}

export async function parcelClientTypes(): Promise<string> {
  const server = await makeServer({} as Ports, { consoleFolder: null, isLogging: false, mostBytes: 1000 });
  const { body } = await server.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  await server.close();
  const { paths, components } = JSON.parse(body) as {
    paths: Record<string, { post?: object }>;
    components: { schemas: Record<string, Schema> };
  };
  if (paths[PATH]?.post === undefined) throw new Error(`The description has no POST ${PATH}.`);
  const written = new Map<string, string>();
  const waiting = ROOTS.filter((name) => name in components.schemas);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = components.schemas[name];
    if (schema === undefined || written.has(name)) continue;
    written.set(name, `${comment(schema, '')}export type ${name} = ${typeOf(schema, waiting, '')};\n`);
  }
  const types = [...written].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  const head = `/** Generated from the OpenAPI description of Gwanmun (node scripts/parcel-client-types.ts); not written by hand. */\n\n`;
  return `${head}export const MESSAGES_PATH = '${PATH}';\n\n${types.join('\n')}`;
}

function typeOf(schema: Schema, named: string[], indent: string): string {
  if (schema.$ref !== undefined) {
    const name = decodeURIComponent(schema.$ref.split('/').at(-1)!);
    named.push(name);
    return name;
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => typeOf(one, named, indent)).join(' | ');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ');
  const kinds = [schema.type ?? 'unknown'].flat();
  return kinds.map((kind) => plainOf(kind, schema, named, indent)).join(' | ');
}

function plainOf(kind: string, schema: Schema, named: string[], indent: string): string {
  if (kind === 'array') {
    const item = typeOf(schema.items ?? {}, named, indent);
    return `readonly ${/[ {]/.test(item) ? `(${item})` : item}[]`;
  }
  if (kind === 'object') return objectOf(schema, named, indent);
  return kind === 'integer' ? 'number' : kind;
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  named: string[],
  indent: string,
): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? '' : '?';
    const key = /^[\w$]+$/.test(name) ? name : literal(name);
    return `${comment(schema, inner)}${inner}readonly ${key}${mark}: ${typeOf(schema, named, inner)};\n`;
  });
  if (typeof additionalProperties === 'object')
    lines.push(`${inner}readonly [name: string]: ${typeOf(additionalProperties, named, inner)};\n`);
  return lines.length === 0 ? 'Readonly<Record<string, unknown>>' : `{\n${lines.join('')}${indent}}`;
}

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);

function comment({ description, $ref }: Schema, indent: string): string {
  return description === undefined || $ref !== undefined
    ? ''
    : `${indent}/** ${description.replaceAll('*/', '* /').replaceAll(/\s*\n\s*/g, ' ')} */\n`;
}

export function storedTypes(): string {
  return readFileSync(FILE, 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(FILE, await parcelClientTypes());
