/** Computes the decisions of an evidence file again from the file alone: record, declaration, edition and model. */
import type { ImportSubject } from '../../areas/clearance/index.ts';
import { sha256 } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { TableModel } from '../../learning/table/table-model.ts';
import type { Operator } from '../../screening/chain.ts';
import type { Detector } from '../../screening/detector.ts';
import type { EditionManifest } from '../../screening/edition.ts';
import type { Engine } from '../../screening/engine.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';
import { makeEngine } from '../make-engine.ts';
import { differenceOf, replayText } from '../replay-row.ts';
import { recordOf } from './check-rows.ts';
import { type Check, startCheck } from './finding-list.ts';
import { artefactsNamed, type EvidenceArtefact, type EvidenceFile } from './shape.ts';

export function checkArtefacts(file: EvidenceFile): Check {
  const check = startCheck('artefact');
  const held = new Map(file.artefacts.map((one) => [one.hash, one]));
  for (const artefact of file.artefacts) {
    if (artefact.text === null) check.leave(leftOut(artefact));
    else {
      check.compare(sha256(artefact.text) === artefact.hash, {
        ko: `${artefact.kind} ${artefact.hash.slice(0, 16)}: 내용이 그 해시와 다릅니다.`,
        en: `${artefact.kind} ${artefact.hash.slice(0, 16)}: the content does not have its hash.`,
      });
    }
  }
  for (const edition of editionsOf(file)) {
    check.compare(held.get(edition)?.kind === 'edition', {
      ko: `기록이 가리키는 판 ${edition.slice(0, 16)}이(가) 파일에 없습니다.`,
      en: `Edition ${edition.slice(0, 16)}, which a record names, is not in the file.`,
    });
    for (const { kind, hash } of namedBy(held.get(edition))) {
      check.compare(held.get(hash)?.kind === kind, {
        ko: `판 ${edition.slice(0, 16)}이(가) 가리키는 ${kind} ${hash.slice(0, 16)}이(가) 파일에 없습니다.`,
        en: `${kind} ${hash.slice(0, 16)}, which edition ${edition.slice(0, 16)} names, is not in the file.`,
      });
    }
  }
  return check.end();
}

function leftOut({ kind, hash }: EvidenceArtefact): { ko: string; en: string } {
  return {
    ko: `${kind} ${hash.slice(0, 16)}은(는) 해시만 있고 내용은 파일에서 뺐습니다.`,
    en: `${kind} ${hash.slice(0, 16)} is in the file by its hash only; its content was left out.`,
  };
}

function editionsOf({ decisions }: EvidenceFile): Set<string> {
  return new Set(decisions.flatMap((row) => recordOf(row)?.edition ?? []));
}

/** The artefacts that an edition rests on in turn. */
function namedBy(edition: EvidenceArtefact | undefined): Pick<EvidenceArtefact, 'kind' | 'hash'>[] {
  try {
    return artefactsNamed(JSON.parse(edition?.text ?? '{}') as EditionManifest);
  } catch {
    return [];
  }
}

/** Never passes for a decision that was not computed: what is missing is said. */
export async function checkReplay(file: EvidenceFile, catalogue: readonly Detector[]): Promise<Check> {
  const check = startCheck('replay');
  const engines = engineMaker(file, catalogue);
  if (file.decisions.length === 0) {
    check.leave({
      ko: '이 신고에는 결정이 없습니다 (과거 자료로 저장된 신고).',
      en: 'There is no decision on this declaration: it was stored as a past record.',
    });
  }
  for (const row of file.decisions) {
    const { id, number, version, record } = row;
    const content = file.declarations.find(
      (one) => one.number === number && one.version === version,
    )?.content;
    if (typeof content !== 'string') {
      check.leave({
        ko: `결정 ${id}: 신고 내용이 지워져 다시 계산할 수 없습니다.`,
        en: `Decision ${id} cannot be computed again: the declaration's content was erased.`,
      });
      continue;
    }
    try {
      const { isIdentical, stored, recomputed } = await replayText(engines, record, content);
      const difference = isIdentical ? { ko: '', en: '' } : differenceOf(stored, recomputed);
      check.compare(isIdentical, {
        ko: `결정 ${id}: ${difference.ko}`,
        en: `Decision ${id}: ${difference.en}`,
      });
    } catch (error) {
      tellWhyNot(check, id, error);
    }
  }
  return check.end();
}

function tellWhyNot(check: ReturnType<typeof startCheck>, id: string, error: unknown): void {
  const isMissing = error instanceof Fault && error.code === 'evidence/left-out';
  const message = error instanceof Error ? error.message : String(error);
  const why = {
    ko: isMissing ? '필요한 판 또는 모델을 파일에서 뺐습니다' : message,
    en: message,
  };
  const says = {
    ko: `결정 ${id}은(는) 다시 계산할 수 없습니다: ${why.ko}`,
    en: `Decision ${id} cannot be computed again: ${why.en}`,
  };
  // A build without the detectors of that time cannot judge; a record or artefact that is none is tampering.
  if (isMissing || (error instanceof Fault && error.code.startsWith('engine/'))) check.leave(says);
  else check.compare(false, says);
}

/** Engines from the file's artefacts; bytes without their hash are never run. */
function engineMaker(
  { artefacts }: EvidenceFile,
  catalogue: readonly Detector[],
): { engineOf(hash: string): Promise<Engine<ImportSubject>> } {
  const made = new Map<string, Engine<ImportSubject>>();
  const bytesOf = (kind: string, hash: string): string => {
    const artefact = artefacts.find((one) => one.hash === hash && one.kind === kind);
    if (artefact === undefined || artefact.text === null)
      throw new Fault('evidence/left-out', `${kind} ${hash.slice(0, 16)} is not in the file`);
    if (sha256(artefact.text) !== hash)
      throw new Fault('evidence/altered', `${kind} ${hash.slice(0, 16)} does not have its hash`);
    return artefact.text;
  };
  return {
    async engineOf(hash) {
      const known = made.get(hash);
      if (known !== undefined) return known;
      const bytes = bytesOf('edition', hash);
      const manifest = JSON.parse(bytes) as EditionManifest;
      const models =
        manifest.model === null ? null : (JSON.parse(bytesOf('model', manifest.model)) as ModelSet);
      const operators =
        manifest.operators === undefined
          ? []
          : (JSON.parse(bytesOf('operators', manifest.operators)) as readonly Operator[]);
      const studies = (manifest.studies ?? []).map(
        ({ model }) => JSON.parse(bytesOf('model', model)) as TableModel,
      );
      const engine = makeEngine({ hash, manifest, bytes }, catalogue, { models, operators, studies });
      made.set(hash, engine);
      return engine;
    },
  };
}
