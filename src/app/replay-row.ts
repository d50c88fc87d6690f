/** Computes one stored decision again and says where it differs: from its record, the declaration as stored, and the edition. */
import type { ExportSubject, ImportSubject } from '../areas/clearance/index.ts';
import { sha256 } from '../core/hash.ts';
import type { Text } from '../core/text.ts';
import type { Declaration } from '../model/declaration.ts';
import { readRecord } from '../screening/record.ts';
import { replay } from '../screening/replay.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Erasure, Vault } from '../store/vault/vault.ts';
import type { Editions } from './editions.ts';
import { exportEngine } from './export-engine.ts';

export interface Replayed {
  /** The bytes are the same, and the declaration is the one that was decided on. */
  readonly isIdentical: boolean;
  readonly stored: string;
  /** The stored bytes themselves where nothing can be computed again, because the declaration was erased. */
  readonly recomputed: string;
  readonly erased: Erasure | null;
}

/** Throws `edition/unknown` and the like where what the record names is gone; a record that is none throws too. */
export async function replayRow(
  editions: Pick<Editions, 'engineOf'>,
  vault: Vault,
  { record, content }: { readonly record: string; readonly content: Sealed },
): Promise<Replayed> {
  const [opened] = await vault.open([content]);
  if (opened !== undefined && 'erased' in opened)
    return { isIdentical: false, stored: record, recomputed: record, erased: opened.erased };
  // Damage is a difference: what was decided on is not there any more.
  return replayText(editions, record, opened !== undefined && 'text' in opened ? opened.text : 'null');
}

/** @param content the bytes of the declaration, in clear */
export async function replayText(
  editions: Pick<Editions, 'engineOf'>,
  record: string,
  content: string,
): Promise<Replayed> {
  const { edition, inputs } = readRecord(record);
  const engine = await editions.engineOf(edition);
  const declaration = JSON.parse(content) as Declaration;
  const { recomputed } =
    inputs.direction === 'export'
      ? replay<ExportSubject>(record, exportEngine(engine), (facts) => ({
          kind: 'export-declaration',
          declaration,
          facts,
        }))
      : replay<ImportSubject>(record, engine, (facts) => ({
          kind: 'import-declaration',
          declaration,
          facts,
        }));
  const isSameSubject = sha256(content) === inputs.subjectHash;
  return { isIdentical: recomputed === record && isSameSubject, stored: record, recomputed, erased: null };
}

const BEFORE = 20;
const AFTER = 40;

/** The first difference of what was not identical; the texts may be shown in part only. */
export function differenceOf(stored: string, recomputed: string): Text {
  if (stored === recomputed) {
    return {
      ko: '저장된 신고 내용이 결정할 때의 내용과 다릅니다.',
      en: 'The stored declaration is not the one that was decided on.',
    };
  }
  let at = 0;
  while (at < stored.length && stored[at] === recomputed[at]) at++;
  const shown = (text: string): string => text.slice(Math.max(0, at - BEFORE), at + AFTER);
  return {
    ko: `${at}번째 글자부터 다릅니다. 저장: …${shown(stored)}… 재현: …${shown(recomputed)}…`,
    en: `They differ from character ${at}. Stored: …${shown(stored)}… recomputed: …${shown(recomputed)}…`,
  };
}
