/** Follows the chain of an evidence file from every entry to the next signed head, and checks signatures and key. */
import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { type Anchor, isSignedBy } from '../../store/log/anchors.ts';
import { hashFirstForm, hashLink, isWholeEntry } from '../../store/log/chain.ts';
import { type Check, type CheckList, startCheck } from './finding-list.ts';
import type { EvidenceFile, EvidenceLink } from './shape.ts';

type Entry = EvidenceFile['log']['entries'][number];
type Stretch = EvidenceFile['log']['stretches'][number];

export function checkChain({ log }: EvidenceFile): Check {
  const check = startCheck('chain');
  const entries = new Map(log.entries.map((entry) => [`${entry.partition}/${entry.seq}`, entry]));
  const reached = new Set<string>();
  for (const entry of log.entries) {
    const place = `${entry.partition}/${entry.seq}`;
    check.compare(isWholeEntry(entry), {
      ko: `로그 기록 ${place}이(가) 그 해시와 다릅니다.`,
      en: `Log entry ${place} does not have the hash that it states.`,
    });
  }
  for (const stretch of log.stretches) follow(stretch, entries, log.anchors, reached, check);
  for (const place of entries.keys()) {
    if (reached.has(place)) continue;
    check.leave({
      ko: `로그 기록 ${place} 뒤에 아직 서명된 머리가 없습니다. 조금 뒤에 다시 내보내십시오.`,
      en: `No head behind log entry ${place} is signed yet; export again in a moment.`,
    });
  }
  return check.end();
}

/** Every link takes the hash one entry further; entries that the file holds must be met on the way, and the head at the end. */
function follow(
  stretch: Stretch,
  entries: ReadonlyMap<string, Entry>,
  anchors: readonly Anchor[],
  reached: Set<string>,
  check: CheckList,
): void {
  const { partition, from, to, links } = stretch;
  const start = entries.get(`${partition}/${from}`);
  let head = start?.hash ?? '';
  let isUnbroken = start !== undefined && links.length === to - from;
  const met = [`${partition}/${from}`];
  links.forEach((link, place) => {
    const seq = from + place + 1;
    head = linked(head, link, partition, seq);
    const held = entries.get(`${partition}/${seq}`);
    if (held === undefined) return;
    met.push(`${partition}/${seq}`);
    isUnbroken &&= held.hash === head;
  });
  const anchor = anchors.find((one) => one.partition === partition && one.seq === to);
  check.compare(isUnbroken && anchor?.hash === head, {
    ko: `로그 기록 ${partition}/${from}부터 ${to}까지의 사슬이 서명된 머리에 닿지 않습니다.`,
    en: `The chain from log entry ${partition}/${from} to ${to} does not meet the signed head.`,
  });
  // Reached or failed: either way it has been judged.
  for (const place of met) reached.add(place);
}

function linked(previous: string, link: EvidenceLink, partition: number, seq: number): string {
  if (typeof link === 'string') return hashLink(previous, link);
  return hashFirstForm({ ...link, previous, partition, seq });
}

export function checkAnchorsOf({ log }: EvidenceFile): Check {
  const check = startCheck('anchor');
  const key = keyOf(log.publicKey);
  if (log.anchors.length === 0) {
    check.leave({
      ko: '파일에 서명된 머리가 없습니다.',
      en: 'There is no signed head in the file.',
    });
  }
  for (const anchor of log.anchors) {
    check.compare(key !== undefined && isSignedBy(anchor, key), {
      ko: `머리 ${anchor.partition}/${anchor.seq}의 서명이 파일의 열쇠와 맞지 않습니다.`,
      en: `The signature of head ${anchor.partition}/${anchor.seq} does not hold with the key of the file.`,
    });
  }
  return check.end();
}

/** sha256 of the key's SubjectPublicKeyInfo (DER), as openssl prints it; null where the file has no usable key. */
export function fingerprintOf(publicKey: string | null): string | null {
  const der = keyOf(publicKey)?.export({ type: 'spki', format: 'der' });
  return der === undefined ? null : hash('sha256', der);
}

/** Only a comparison with what was published elsewhere tells whose key it is: anybody can make a file with a key of their own. */
export function checkKey(file: EvidenceFile, expected: string | undefined): Check {
  const check = startCheck('key');
  const fingerprint = fingerprintOf(file.log.publicKey);
  if (fingerprint === null) {
    check.compare(false, {
      ko: '파일에 쓸 수 있는 공개 열쇠가 없습니다.',
      en: 'The file has no usable public key.',
    });
  } else if (expected === undefined) {
    check.leave({
      ko: `지문 ${fingerprint}을(를) 관청이 따로 공개한 지문과 비교하십시오 (--fingerprint).`,
      en: `Compare fingerprint ${fingerprint} with the one that the administration published elsewhere (--fingerprint).`,
    });
  } else {
    check.compare(plain(expected) === fingerprint, {
      ko: `파일의 열쇠 지문 ${fingerprint}이(가) 기대한 지문과 다릅니다. 다른 누군가가 서명한 파일입니다.`,
      en: `The key of the file has fingerprint ${fingerprint}, not the one expected: somebody else signed it.`,
    });
  }
  return check.end();
}

/** Fingerprints are published with colons and in capitals too. */
function plain(fingerprint: string): string {
  return fingerprint
    .replace(/^sha256:/i, '')
    .replace(/[\s:]/g, '')
    .toLowerCase();
}

function keyOf(pem: string | null): KeyObject | undefined {
  if (pem === null) return undefined;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}
