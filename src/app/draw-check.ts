/** Checks the evidence of a day's draw, from the store or from a file: the chain, the signed heads, and every draw. */
import { createPublicKey } from 'node:crypto';
import { sha256 } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import { successRange } from '../learning/poisson-binomial.ts';
import { checkDraws, type DrawnDecision } from '../screening/draw-check.ts';
import { type DrawProblem, type DrawReport, drawProblem } from '../screening/draw-report.ts';
import { readRecord } from '../screening/record.ts';
import { isSignedBy } from '../store/log/anchors.ts';
import { hashPayload, isWholeEntry } from '../store/log/chain.ts';
import { type Commit, type Reveal, readCommit, readReveal } from './draw-events.ts';
import { EVIDENCE_FORMAT, type EvidenceHead, type EvidenceLine } from './draw-evidence.ts';

/** Chance alone is called remarkable once in a thousand days. */
const OUTSIDE = 0.001;
const MOST_PROBLEMS = 100;

/** Throws `input/draw` where these lines are no evidence of a draw. */
export async function checkEvidence(lines: AsyncIterable<EvidenceHead | EvidenceLine>): Promise<DrawReport> {
  const walk = startWalk();
  let head: EvidenceHead | undefined;
  for await (const line of lines) {
    if (head === undefined) head = headOf(line);
    else walk.visit(head, line as EvidenceLine);
  }
  if (head === undefined) throw notEvidence('it is empty');
  return reportOf(head, walk.end(head));
}

function headOf(line: EvidenceHead | EvidenceLine): EvidenceHead {
  if ('format' in line && line.format === EVIDENCE_FORMAT && Array.isArray(line.anchors)) return line;
  throw notEvidence(`its first line does not name the format ${EVIDENCE_FORMAT}`);
}

function notEvidence(why: string): Fault {
  return new Fault('input/draw', `This is no evidence of a draw: ${why}.`);
}

interface Walked {
  readonly commit: Commit;
  readonly reveal: Reveal;
  readonly drawn: readonly DrawnDecision[];
  readonly problems: readonly DrawProblem[];
  readonly entries: number;
}

/** Follows the chain entry by entry; keeps only what was drawn. */
function startWalk() {
  const problems: DrawProblem[] = [];
  const drawn: DrawnDecision[] = [];
  let last: { seq: number; hash: string } | undefined;
  let commit: Commit | undefined;
  let reveal: Reveal | undefined;
  let entries = 0;
  const signed = new Set<number>();

  const visitEntry = (head: EvidenceHead, line: EvidenceLine): void => {
    const isLinked = last === undefined || (line.seq === last.seq + 1 && line.previous === last.hash);
    const isWhole = isWholeEntry({ ...line, partition: head.partition });
    if (!isLinked || !isWhole) problems.push(drawProblem('draw/log-broken', `${head.partition}/${line.seq}`));
    for (const anchor of head.anchors) {
      if (anchor.seq !== line.seq) continue;
      if (anchor.hash === line.hash && anchor.partition === head.partition) signed.add(line.seq);
      else problems.push(drawProblem('draw/not-anchored', `${head.partition}/${line.seq}`));
    }
    last = { seq: line.seq, hash: line.hash };
    entries += 1;
  };

  const visitDrawn = (line: EvidenceLine, given: NonNullable<EvidenceLine['drawn']>): void => {
    const { record, office, consignment, isRandom, isContentTrue } = given;
    if (!isContentTrue) problems.push(drawProblem('draw/content-changed', line.subject));
    // The payload is what the log vouches for, and it names the record by its hash.
    if (!(line.payload ?? '').split('\n', 1)[0]!.includes(sha256(record)))
      problems.push(drawProblem('draw/record-changed', line.subject));
    const found = isRandom === null ? null : { isRandom };
    drawn.push({ seq: line.seq, office, consignment, decision: readRecord(record), case: found });
  };

  return {
    visit(head: EvidenceHead, line: EvidenceLine): void {
      visitEntry(head, line);
      if (line.payload === undefined) return;
      if (line.salt === undefined || hashPayload(line.salt, line.payload) !== line.payloadHash)
        problems.push(drawProblem('draw/record-changed', line.subject));
      if (line.seq === head.committedSeq) commit = readCommit({ detail: detailOf(line.payload) });
      if (line.seq === head.revealedSeq) reveal = readReveal({ detail: detailOf(line.payload) });
      if (line.drawn !== undefined) visitDrawn(line, line.drawn);
    },
    end(head: EvidenceHead): Walked {
      if (commit?.day !== head.day || reveal?.day !== head.day)
        throw notEvidence('commitment or reveal of its day is missing');
      problems.push(...checkSigned(head, signed));
      return { commit, reveal, drawn, problems, entries };
    },
  };
}

/** The event is the last of the words of its line: `["event", id, number, version, kind, at, who, why, article, detail]`. */
function detailOf(payload: string): string {
  const words = JSON.parse(payload.split('\n', 1)[0]!) as unknown[];
  return String(words.at(-1));
}

/** A signed head stands behind the last entry that matters; whoever recomputed the chain could not sign it. */
function checkSigned(head: EvidenceHead, signed: ReadonlySet<number>): DrawProblem[] {
  const { publicKey, anchors, partition, revealedSeq } = head;
  if (publicKey === null) return [drawProblem('draw/not-anchored', `${partition}/${revealedSeq}`)];
  const key = createPublicKey(publicKey);
  const forged = anchors.filter((anchor) => !isSignedBy(anchor, key));
  if (forged.length > 0)
    return forged.map(({ seq }) => drawProblem('draw/not-anchored', `${partition}/${seq}`));
  const isCovered = anchors.some(({ seq }) => seq >= revealedSeq && signed.has(seq));
  return isCovered ? [] : [drawProblem('draw/not-anchored', `${partition}/${revealedSeq}`)];
}

function reportOf(head: EvidenceHead, walked: Walked): DrawReport {
  const { commit, reveal, drawn, entries } = walked;
  const { committedSeq, revealedSeq } = head;
  const checked = checkDraws(
    {
      secretId: commit.secret,
      secret: Buffer.from(reveal.revealed, 'hex'),
      commitment: commit.commitment,
      rates: commit.rates,
      ...(commit.exportRates === undefined ? {} : { exportRates: commit.exportRates }),
      committedSeq,
      revealedSeq,
    },
    drawn,
  );
  const { expected, low, high } = successRange(checked.probabilities, OUTSIDE);
  const problems = [...walked.problems, ...checked.problems];
  if (checked.drawn < low || checked.drawn > high) problems.push(drawProblem('draw/share-off', head.day));
  return {
    day: head.day,
    ok: problems.length === 0,
    secretId: commit.secret,
    commitment: commit.commitment,
    committedSeq,
    revealedSeq,
    firstDrawSeq: checked.firstSeq,
    decisions: drawn.length,
    kept: checked.kept,
    drawn: checked.drawn,
    expected,
    low,
    high,
    entries,
    signedBy: head.publicKey === null ? null : sha256(head.publicKey).slice(0, 16),
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
  };
}
