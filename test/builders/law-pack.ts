/** A pack of made-up law under real names, in two versions where wanted, for tests that may not use a real one. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface MadeUpLaw {
  readonly folder: string;
  readonly file: string;
  readonly text: string;
}

/** @returns the folder that GWANMUN_PACKS names */
export function lawPack(laws: readonly MadeUpLaw[]): string {
  const root = mkdtempSync(join(tmpdir(), 'gwanmun-law-'));
  const pack = join(root, 'korea-law');
  for (const { folder, file, text } of laws) {
    mkdirSync(join(pack, folder), { recursive: true });
    writeFileSync(join(pack, folder, file), text);
  }
  writeFileSync(join(pack, 'SOURCE.md'), '# korea-law\n\nMade up for a test.\n');
  return root;
}

/** @param articles number with title, and body */
export function lawText(
  name: string,
  effective: string,
  articles: readonly (readonly [string, string])[],
): string {
  const head = `---\n제목: ${name}\n공포일자: ${effective}\n공포번호: '1'\n시행일자: ${effective}\n출처: https://example.org/made-up\n---\n\n# ${name}\n`;
  return head + articles.map(([title, body]) => `\n##### ${title}\n\n${body}\n`).join('');
}
