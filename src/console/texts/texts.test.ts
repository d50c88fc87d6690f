/** Are all texts of the console there in both languages, with the same places to fill? */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

const HERE = new URL('.', import.meta.url);
const NOT_TEXTS = new Set(['define.ts', 'use-texts.ts', 'texts.test.ts']);

type Both = Record<'ko' | 'en', Record<string, string>>;

function isBoth(value: unknown): value is Both {
  return typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

for (const file of readdirSync(HERE).filter((name) => name.endsWith('.ts') && !NOT_TEXTS.has(name))) {
  test(`texts of ${file} are complete in Korean and English`, async () => {
    const exported: Record<string, unknown> = await import(new URL(file, HERE).href);
    const catalogues = Object.values(exported).filter(isBoth);
    assert.ok(catalogues.length > 0, `${file} exports no texts`);
    for (const { ko, en } of catalogues) {
      assert.deepEqual(Object.keys(ko).sort(), Object.keys(en).sort());
      for (const key of Object.keys(ko)) {
        assert.ok(ko[key]?.trim(), `${key} has no Korean text`);
        assert.ok(en[key]?.trim(), `${key} has no English text`);
        assert.deepEqual(places(ko[key] ?? ''), places(en[key] ?? ''), `${key} fills other places`);
      }
    }
  });
}
