/** Writes the JSON schemas of the HTTP contract from its types, or says what they would be: the types are the one source. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const FILE = new URL('../src/exchange/contract.schemas.json', import.meta.url);
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** All exported shapes of the contract by name, ready for `components/schemas` of OpenAPI 3.1. */
export function contractSchemas(): string {
  const { definitions } = createGenerator({
    path: pathOf('../src/exchange/contract.ts'),
    tsconfig: pathOf('../tsconfig.json'),
    skipTypeCheck: true,
    expose: 'export',
    jsDoc: 'extended',
  }).createSchema('*');
  const text = JSON.stringify(definitions, null, 1);
  return `${text.replaceAll('#/definitions/', '#/components/schemas/')}\n`;
}

export function storedSchemas(): string {
  return readFileSync(FILE, 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, contractSchemas());
