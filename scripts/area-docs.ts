/** Writes docs/areas/*.md from the catalogue of detectors and the starting criteria, or says whether they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { EXPORT_CRITERIA, isOfImports, STARTING_CRITERIA } from '../src/areas/clearance/index.ts';
import { PARCEL_SUBJECT } from '../src/areas/parcels/index.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import type { Criterion } from '../src/screening/criterion.ts';
import type { Detector } from '../src/screening/detector.ts';

const fileOf = (area: string): URL => new URL(`../docs/areas/${area}.md`, import.meta.url);

function detectorSection(detector: Detector): string {
  const parameters = Object.entries(detector.parameters).map(
    ([name, { default: usual, range, unit, why }]) =>
      `| \`${name}\` | ${usual} | ${range[0]} … ${range[1]} | ${unit} | ${why.en} |`,
  );
  const reasons = Object.values(detector.reasons).map(
    ({ says, look }) => `- ${says.ko}<br>${says.en}<br>*${look.ko} · ${look.en}*`,
  );
  return [
    `### ${detector.id} (version ${detector.version})`,
    '',
    `${detector.title.ko} · ${detector.title.en}. Basis: ${detector.basis}.${detector.successor === undefined ? '' : ` For policies that name it; ${detector.successor} says the same and more.`}`,
    '',
    ...reasons,
    '',
    ...(parameters.length === 0
      ? []
      : ['| parameter | default | range | unit | why |', '|---|---:|---|---|---|', ...parameters, '']),
  ].join('\n');
}

const TABLE_HEAD = ['| id | title | kind | demand | basis | expression |', '|---|---|---|---|---|---|'];

async function detectorsOf(isOne: (detector: Detector) => boolean): Promise<Detector[]> {
  return (await loadCatalogue()).filter(isOne).sort((one, other) => (one.id < other.id ? -1 : 1));
}

export async function parcelsDocument(): Promise<string> {
  const detectors = await detectorsOf(({ subject }) => subject === PARCEL_SUBJECT);
  return [
    '# Parcels: detectors',
    '',
    'Generated from the code by `node scripts/area-docs.ts`; a test fails when it is stale.',
    '',
    `## Detectors (${detectors.length})`,
    '',
    ...detectors.map(detectorSection),
  ].join('\n');
}

export async function clearanceDocument(): Promise<string> {
  const detectors = await detectorsOf(isOfImports);
  const rowOf = ({ id, title, kind, demand, basis, expression }: Criterion): string =>
    `| ${id} | ${title.ko} · ${title.en} | ${kind} | ${demand} | ${basis} | \`${expression.replaceAll('|', '\\|').replace(/\s+/g, ' ')}\` |`;
  return [
    '# Clearance: detectors and starting criteria',
    '',
    'Generated from the code by `node scripts/area-docs.ts`; a test fails when it is stale.',
    '',
    `## Detectors (${detectors.length})`,
    '',
    ...detectors.map(detectorSection),
    `## Starting criteria (${STARTING_CRITERIA.length})`,
    '',
    ...TABLE_HEAD,
    ...STARTING_CRITERIA.map(rowOf),
    '',
    `## Starting criteria on exports (${EXPORT_CRITERIA.length})`,
    '',
    ...TABLE_HEAD,
    ...EXPORT_CRITERIA.map(rowOf),
    '',
  ].join('\n');
}

export function storedDocument(area: string): string {
  return readFileSync(fileOf(area), 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(fileOf('clearance'), await clearanceDocument());
  writeFileSync(fileOf('parcels'), await parcelsDocument());
}
