/** The file that carries one declaration's decisions and everything that proves them; its form is public and versioned. */
import Type, { type Static, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import type { EditionManifest } from '../../screening/edition.ts';

export const FORMAT = 'gwanmun-evidence';
export const FORMAT_VERSION = 1;

/** Bounds of everything that is read from a file of a stranger. */
const MOST_ROWS = 10_000;
const MOST_LINKS = 500_000;
const MOST_TEXT = 64_000_000;
const MOST_SAID = 200_000;

const short = (most = 200): ReturnType<typeof Type.String> => Type.String({ maxLength: most });
const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const seq = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const version = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });
const partition = Type.Integer({ minimum: 0, maximum: 32_767 });
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const mayBeNull = <Schema extends TSchema>(schema: Schema) => Type.Optional(orNull(schema));
const list = <Schema extends TSchema>(schema: Schema, most = MOST_ROWS) =>
  Type.Array(schema, { maxItems: most });

const inLog = { partition, seq };
const row = { id: short(), number: short(), version };

const Decision = Type.Object({
  ...row,
  ...inLog,
  lane: short(20),
  score: mayBeNull(Type.Number()),
  decidedAt: short(40),
  policyId: short(),
  modelId: mayBeNull(short()),
  recordHash: hash,
  record: Type.String({ maxLength: MOST_TEXT }),
});

const Event = Type.Object({
  ...row,
  ...inLog,
  kind: short(),
  at: short(40),
  who: short(),
  /** As it is stored: sealed, so that the log's hash can be computed again; in clear in `words`. */
  why: mayBeNull(short(MOST_SAID)),
  article: mayBeNull(short(2000)),
  detail: mayBeNull(short(1_000_000)),
});

const Outcome = Type.Object({
  ...row,
  ...inLog,
  item: mayBeNull(Type.Integer()),
  code: short(20),
  verdict: Type.Union([Type.Literal('clean'), Type.Literal('fraud'), Type.Literal('critical')]),
  recoveredKrw: mayBeNull(Type.Number()),
  notes: mayBeNull(short(MOST_SAID)),
  examiner: short(),
  caseId: mayBeNull(short()),
  occurredAt: short(40),
  recordedAt: short(40),
  source: Type.Union([Type.Literal('officer'), Type.Literal('simulated'), Type.Literal('history')]),
  wasRandom: Type.Boolean(),
  office: short(20),
  importerId: mayBeNull(short()),
  hs6: short(20),
  origin: mayBeNull(short(20)),
  declaredOn: short(20),
});

/** An entry between, of which only the hash of what it says is given; one of the first form has to be spelled out. */
const Link = Type.Union([
  hash,
  Type.Object({ at: short(40), kind: short(), subject: short(), payloadHash: hash }),
]);

const Entry = Type.Object({
  ...inLog,
  at: short(40),
  kind: short(),
  subject: short(),
  salt: orNull(Type.String({ pattern: '^[0-9a-f]{0,128}$' })),
  payloadHash: hash,
  previous: hash,
  hash,
});

/** A stretch of the chain: from an entry that the file holds to the next signed head, `links` in between and at its end. */
const Stretch = Type.Object({ partition, from: seq, to: seq, links: list(Link, MOST_LINKS) });

/** What somebody wrote, by the salted hash in front of its sealed form. */
const Word = Type.Object({
  proof: hash,
  text: orNull(short(MOST_SAID)),
  salt: orNull(Type.String({ pattern: '^[0-9a-f]{32}$' })),
  erased: Type.Optional(Type.Object({ at: short(40), rule: short(20_000) })),
});

const Anchor = Type.Object({ partition, seq, hash, at: short(40), signature: short(200) });

const Evidence = Type.Object({
  format: Type.Literal(FORMAT),
  version: Type.Literal(FORMAT_VERSION),
  about: Type.Object({
    number: short(),
    /** Whose latest decision is asked about; the file holds all versions whichever it is. */
    version,
    decision: orNull(short()),
    madeAt: short(40),
    madeBy: short(),
    purpose: short(),
    madeWith: short(),
  }),
  declarations: list(
    Type.Object({
      number: short(),
      version,
      receivedAt: short(40),
      contentHash: hash,
      /** The exact bytes; null where they were erased. */
      content: orNull(Type.String({ maxLength: MOST_TEXT })),
      /** When and by which rule they were erased. */
      erased: Type.Optional(Type.Object({ at: short(40), rule: short(20_000) })),
    }),
  ),
  decisions: list(Decision),
  events: list(Event),
  outcomes: list(Outcome),
  /** Absent in files from before words were sealed. */
  words: Type.Optional(list(Word)),
  artefacts: list(
    Type.Object({
      hash,
      kind: Type.Union([Type.Literal('edition'), Type.Literal('model'), Type.Literal('operators')]),
      /** The exact bytes as text; null where they were left out or are no longer kept. */
      text: orNull(Type.String({ maxLength: 256_000_000 })),
    }),
    1000,
  ),
  log: Type.Object({
    entries: list(Entry),
    stretches: list(Stretch),
    anchors: list(Anchor),
    /** PEM of the key that signs heads. Whoever verifies compares its fingerprint with one published elsewhere. */
    publicKey: orNull(short(2000)),
  }),
});

export type EvidenceFile = Static<typeof Evidence>;
export type EvidenceLink = Static<typeof Link>;
export type EvidenceArtefact = EvidenceFile['artefacts'][number];

/** What an edition names by hash beside itself: its model, and the registry of operators. */
export function artefactsNamed({
  model,
  operators,
  studies = [],
}: Pick<EditionManifest, 'model' | 'operators' | 'studies'>): Pick<EvidenceArtefact, 'kind' | 'hash'>[] {
  return [
    ...(typeof model === 'string' ? [{ kind: 'model' as const, hash: model }] : []),
    ...studies.map((study) => ({ kind: 'model' as const, hash: study.model })),
    ...(typeof operators === 'string' ? [{ kind: 'operators' as const, hash: operators }] : []),
  ];
}

export type EvidenceProblemCode =
  | 'evidence/not-evidence'
  | 'evidence/other-version'
  | 'evidence/shape'
  | 'evidence/not-json'
  | 'evidence/damaged'
  | 'evidence/too-large'
  | 'evidence/empty';

const validator = Compile(Evidence);

/** Everything that is wrong with the form at once; whether the content is true is another question. */
export function readShape(value: unknown): Result<EvidenceFile, EvidenceProblemCode> {
  const head = (value ?? {}) as { format?: unknown; version?: unknown };
  if (typeof value !== 'object' || head.format !== FORMAT) {
    return bad([
      problem('evidence/not-evidence', '/format', {
        ko: '관문의 증거 파일이 아닙니다.',
        en: 'This is no evidence file of Gwanmun.',
      }),
    ]);
  }
  if (head.version !== FORMAT_VERSION) {
    const given = JSON.stringify(head.version)?.slice(0, 40) ?? 'none';
    return bad([
      problem('evidence/other-version', '/version', {
        ko: `이 프로그램은 증거 파일 ${FORMAT_VERSION}판을 읽습니다. 받은 파일: ${given}판`,
        en: `This program reads version ${FORMAT_VERSION} of the evidence file; the file says ${given}.`,
      }),
    ]);
  }
  if (validator.Check(value)) return good(value);
  const problems = [...validator.Errors(value)].map(({ instancePath, message }) =>
    problem('evidence/shape', instancePath, {
      ko: `형식이 맞지 않습니다: ${message}`,
      en: `The form is wrong: ${message}`,
    }),
  );
  return bad(problems);
}

export function problem(
  code: EvidenceProblemCode,
  pointer: string,
  message: { ko: string; en: string },
): Problem<EvidenceProblemCode> {
  return { code, message, pointer };
}
