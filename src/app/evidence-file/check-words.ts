/** Holds what people wrote, as an evidence file gives it in clear, against the salted hashes that stand in its rows. */
import { hashPayload } from '../../store/log/chain.ts';
import { proofOf } from '../../store/vault/seal.ts';
import type { CheckList } from './finding-list.ts';
import type { EvidenceFile } from './shape.ts';

type Rows = Pick<EvidenceFile, 'events' | 'outcomes'>;

/** The hash in front of every sealed word of the rows, with the row that it stands in. */
export function sealedIn({ events, outcomes }: Rows): { readonly id: string; readonly sealed: string }[] {
  return [
    ...events.flatMap(({ id, why, detail }) => [why, detail].map((sealed) => ({ id, sealed }))),
    ...outcomes.map(({ id, notes }) => ({ id, sealed: notes })),
  ].flatMap(({ id, sealed }) =>
    typeof sealed === 'string' && proofOf(sealed) !== undefined ? [{ id, sealed }] : [],
  );
}

export function checkWords(file: EvidenceFile, check: CheckList): void {
  const words = new Map((file.words ?? []).map((one) => [one.proof, one]));
  for (const { id, sealed } of sealedIn(file)) {
    const proof = proofOf(sealed)!;
    const found = words.get(proof);
    if (found?.text == null || found.salt == null) {
      const by =
        found?.erased === undefined ? '' : ` (${found.erased.at.slice(0, 10)}, ${found.erased.rule})`;
      check.leave({
        ko: `${id}: 적힌 말이 파기되었거나 파일에 없습니다${by}. 봉인된 형태는 로그에 적힌 그대로입니다.`,
        en: `${id}: what was written was erased or is not in the file${by}; its sealed form is what the log vouches for.`,
      });
    } else {
      check.compare(hashPayload(found.salt, found.text) === proof, {
        ko: `${id}: 적힌 말이 그 해시와 다릅니다.`,
        en: `${id}: what was written does not have its hash.`,
      });
    }
  }
}
