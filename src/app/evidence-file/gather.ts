/** Gathers everything that proves the decisions on one declaration into one file: rows, salts, chain, anchors, edition, model. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../core/problem.ts';
import type { EditionManifest } from '../../screening/edition.ts';
import { readRecord } from '../../screening/record.ts';
import { type Anchor, anchorPath, readAnchors } from '../../store/log/anchors.ts';
import { hashCore, hashEntry } from '../../store/log/chain.ts';
import { readPublicKey } from '../../store/log/keys.ts';
import type { Queryable } from '../../store/open.ts';
import { readArtefact } from '../../store/queries/artefacts.ts';
import {
  type CoveredRows,
  type InLog,
  type KeptVersion,
  readCoveredBy,
  readEntriesAbout,
  readEntriesBetween,
  readKeptVersions,
  type SaltedEntry,
} from '../../store/queries/evidence.ts';
import type { Vault } from '../../store/vault/vault.ts';
import {
  artefactsNamed,
  type EvidenceArtefact,
  type EvidenceFile,
  type EvidenceLink,
  FORMAT,
  FORMAT_VERSION,
} from './shape.ts';
import { wordsIn } from './words-of.ts';

export interface GatherParts {
  readonly pool: Queryable;
  readonly vault: Vault;
  readonly dataFolder: string;
}

export interface GatherWish {
  readonly number: string;
  /** The latest where absent. */
  readonly version?: number | undefined;
  readonly withoutModel: boolean;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly purpose: string;
  readonly madeWith: string;
}

/** A head is signed within a second after it was written; a little patience and it covers what was just done. */
const ANCHOR_TRIES = 6;
const ANCHOR_PAUSE_MILLIS = 400;

/** @returns undefined where there is no such declaration or version */
export async function gatherEvidence(
  parts: GatherParts,
  wish: GatherWish,
): Promise<EvidenceFile | undefined> {
  const { pool, vault } = parts;
  const { number, madeAt, madeBy, purpose, madeWith } = wish;
  const declarations = await openVersions(vault, await readKeptVersions(pool, number));
  const asked = wish.version ?? declarations.at(-1)?.version;
  if (asked === undefined || !declarations.some(({ version }) => version === asked)) return undefined;
  const entries = await readEntriesAbout(pool, number);
  const rows = await readCoveredBy(pool, entries);
  const decision = rows.decisions.filter(({ version }) => version === asked).at(-1)?.id ?? null;
  const covered = rows as unknown as { [Key in keyof CoveredRows]: EvidenceFile[Key] };
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    about: { number, version: asked, decision, madeAt, madeBy, purpose, madeWith },
    declarations,
    ...covered,
    words: await wordsIn(vault, covered),
    artefacts: await artefactsOf(pool, rows, wish.withoutModel),
    log: { entries, ...(await chainOf(parts, entries)), publicKey: pemOf(parts.dataFolder) },
  };
}

/** Contents in clear; where one was erased, when and by which rule. Throws `store/content-damaged`. */
async function openVersions(
  vault: Vault,
  kept: readonly KeptVersion[],
): Promise<EvidenceFile['declarations']> {
  const opened = await vault.open(kept.map(({ content }) => content));
  return kept.map(({ number, version, receivedAt, contentHash }, place) => {
    const row = { number, version, receivedAt, contentHash };
    const one = opened[place]!;
    if ('erased' in one)
      return { ...row, content: null, erased: { at: one.erased.at, rule: one.erased.rule } };
    if ('text' in one) return { ...row, content: one.text };
    throw new Fault(
      'store/content-damaged',
      `What ${number} version ${version} declared cannot be opened: its text or its key was changed.`,
    );
  });
}

/** Editions that the records name, and the models and registries that those name, each once. */
async function artefactsOf(
  pool: Queryable,
  { decisions }: CoveredRows,
  withoutModel: boolean,
): Promise<EvidenceArtefact[]> {
  const artefacts: EvidenceArtefact[] = [];
  const named = new Map<string, EvidenceArtefact['kind']>();
  for (const hash of new Set(decisions.map(({ record }) => readRecord(record).edition))) {
    const text = (await readArtefact(pool, hash))?.toString('utf8') ?? null;
    artefacts.push({ hash, kind: 'edition', text });
    if (text === null) continue;
    for (const one of artefactsNamed(JSON.parse(text) as EditionManifest)) named.set(one.hash, one.kind);
  }
  for (const [hash, kind] of named) {
    const bytes = withoutModel && kind === 'model' ? undefined : await readArtefact(pool, hash);
    artefacts.push({ hash, kind, text: bytes?.toString('utf8') ?? null });
  }
  return artefacts;
}

type Chain = Pick<EvidenceFile['log'], 'stretches' | 'anchors'>;

async function chainOf(parts: GatherParts, entries: readonly SaltedEntry[]): Promise<Chain> {
  const stretches: Chain['stretches'] = [];
  const anchors = await coveringAnchors(parts.dataFolder, entries);
  let last: { partition: number; to: number } | undefined;
  for (const { partition, seq } of entries) {
    if (last?.partition === partition && seq <= last.to) continue;
    const anchor = nextAnchor(anchors, { partition, seq });
    // Not signed yet: the file says so, and whoever verifies is told.
    if (anchor === undefined) continue;
    const between = await readEntriesBetween(parts.pool, partition, seq, anchor.seq);
    stretches.push({ partition, from: seq, to: anchor.seq, links: between.map(linkOf) });
    last = { partition, to: anchor.seq };
  }
  const ends = stretches.map(({ partition, to }) => nextAnchor(anchors, { partition, seq: to })!);
  return { stretches, anchors: ends };
}

async function coveringAnchors(dataFolder: string, entries: readonly SaltedEntry[]): Promise<Anchor[]> {
  for (let tried = 1; ; tried++) {
    const anchors = readAnchors(anchorPath(dataFolder)).filter((anchor) => anchor !== undefined);
    if (tried === ANCHOR_TRIES || entries.every((entry) => nextAnchor(anchors, entry) !== undefined))
      return anchors;
    await sleep(ANCHOR_PAUSE_MILLIS);
  }
}

/** The first signed head at or after an entry. */
function nextAnchor(anchors: readonly Anchor[], { partition, seq }: InLog): Anchor | undefined {
  let next: Anchor | undefined;
  for (const anchor of anchors) {
    const isBehind = anchor.partition === partition && anchor.seq >= seq;
    if (isBehind && (next === undefined || anchor.seq < next.seq)) next = anchor;
  }
  return next;
}

function linkOf(entry: Parameters<typeof hashEntry>[0] & { readonly hash: string }): EvidenceLink {
  if (hashEntry(entry) === entry.hash) return hashCore(entry);
  const { at, kind, subject, payloadHash } = entry;
  return { at, kind, subject, payloadHash };
}

function pemOf(dataFolder: string): string | null {
  return readPublicKey(dataFolder)?.export({ type: 'spki', format: 'pem' }).toString() ?? null;
}

/** Throws `evidence/unknown`. */
export function found(file: EvidenceFile | undefined, number: string): EvidenceFile {
  if (file !== undefined) return file;
  throw new Fault('evidence/unknown', `There is no declaration ${number}, or not in that version.`);
}
