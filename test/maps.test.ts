/** Has every province a place of its own on the schematic map, and every country exactly one part of the world? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROVINCE_PLACES } from '../src/console/parts/maps/province-places.ts';
import { COUNTRIES } from '../src/reference/countries.ts';
import { ECONOMIC_BLOCS } from '../src/reference/economic-blocs.ts';
import { PROVINCES } from '../src/reference/provinces.ts';
import { COUNTRY_REGIONS, WORLD_REGIONS } from '../src/reference/world-regions.ts';

test('every province has a place, and no two the same', () => {
  assert.deepEqual(Object.keys(PROVINCE_PLACES).sort(), PROVINCES.rows.map(({ code }) => code).sort());
  assert.equal(new Set(Object.values(PROVINCE_PLACES).map(String)).size, PROVINCES.rows.length);
});

test('neighbours lie where they should: Seoul above Gyeonggi, Incheon to the west, Busan below Ulsan, Jeju last', () => {
  const at = (code: string) => PROVINCE_PLACES[code]!;
  assert.ok(at('11')[1] < at('41')[1] && at('28')[0] < at('11')[0]);
  assert.ok(at('31')[1] < at('26')[1] && at('51')[0] > at('11')[0]);
  assert.equal(Math.max(...Object.values(PROVINCE_PLACES).map(([, row]) => row)), at('50')[1]);
});

test('every country stands in one part of the world, which is one of the map', () => {
  const found = COUNTRY_REGIONS.rows.map(({ code }) => code);
  assert.deepEqual(found.toSorted(), COUNTRIES.rows.map(({ code }) => code).sort());
  const names = new Set(WORLD_REGIONS.rows.map(({ en }) => en));
  assert.ok(COUNTRY_REGIONS.rows.every(({ en }) => names.has(en)));
});

test('parts of the world agree with the economic blocs that are parts of the world', () => {
  const regionOf = (code: string): string => COUNTRY_REGIONS.byCode.get(code)![0]!.en;
  for (const [bloc, region] of [
    ['ASEAN', 'Southeast Asia'],
    ['MIDEAST', 'Middle East'],
    ['LATAM', 'Latin America'],
    ['EUU', 'Europe'],
  ] as const) {
    const { members } = ECONOMIC_BLOCS.rows.find(({ code }) => code === bloc)!;
    for (const code of members) assert.equal(regionOf(code), region, code);
  }
});
