/** An invented pack of rules of origin with one heading, under the name of a list whose facts are held. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const RULES = [
  { rule: 'Manufacture from materials of any heading, except that of the product.', operator: null },
  {
    rule: 'Manufacture in which the value of all the materials used does not exceed **37%** of the ex-works price of the product.',
    operator: 'or',
  },
];

/** @param folder of packs; the pack becomes a folder in it */
export function writeOriginPack(folder: string): void {
  const pack = join(folder, 'rules-of-origin');
  mkdirSync(pack, { recursive: true });
  writeFileSync(join(pack, 'SOURCE.md'), '# rules-of-origin\n\nInvented for a test.\nLicence: none\n');
  const scheme = {
    ...{ scheme_code: 'south-korea', title: 'Invented agreement', countries: ['KR'] },
    ...{ validity_start_date: '2021-01-01', validity_end_date: null },
    ord: { ord_version: '1', ord_date: '2021-01-01' },
  };
  writeFileSync(join(pack, 'schemes.json'), JSON.stringify({ schemes: [scheme] }));
  const row = {
    heading: '8507',
    subdivision: 'Batteries',
    min: '8507000000',
    max: '8507999999',
    rules: RULES,
  };
  writeFileSync(join(pack, 'south-korea.json.gz'), gzipSync(JSON.stringify({ rule_sets: [row] })));
}
