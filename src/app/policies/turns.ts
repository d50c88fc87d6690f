/**
 * The moment at which a confirmed policy comes into force by itself: its edition is made ready beforehand, so that the first
 * declaration of its day is decided by it, and no declaration waits for it.
 */
import type { ImportSubject } from '../../areas/clearance/index.ts';
import { toInstant } from '../../core/day.ts';
import { type CapacityBook, lineFor, openBook } from '../../screening/capacity.ts';
import { exportPolicy } from '../../screening/export-edition.ts';
import type { Policy } from '../../screening/policy.ts';
import { writeActs } from '../../store/intake.ts';
import { readComingPolicy } from '../../store/queries/knowledge.ts';
import { readEditionContent } from '../edition-tables.ts';
import type { PreparedEdition } from '../editions.ts';
import { MODEL_NAME } from '../get-ready.ts';
import type { House } from '../house.ts';
import { recentSubjects, warmCapacity } from '../recent-subjects.ts';

export interface PolicyTurns {
  /** Reads which policy comes next and makes it ready; called whenever one was confirmed or anything else changed. */
  prepare(): Promise<void>;
  /** Puts it in force when its moment has come. Asked before every batch of decisions, so it costs a comparison. */
  look(): void;
}

interface Coming {
  /** Business clock, milliseconds since 1970. */
  readonly at: number;
  readonly edition: PreparedEdition;
  readonly book: CapacityBook;
}

const LOOK_MILLIS = 1000;

export function openTurns(house: House): PolicyTurns {
  let coming: Coming | undefined;
  let preparing: Promise<void> = Promise.resolve();
  const prepare = (): Promise<void> => {
    const done = preparing.then(async () => {
      coming = await readComing(house);
      await noteInForce(house);
    });
    preparing = done.catch(() => {});
    return done;
  };
  return {
    prepare,
    look() {
      if (coming === undefined || house.clock.now() < coming.at) return;
      const { edition, book } = coming;
      coming = undefined;
      house.editions.install(edition);
      turnBook(house.book, book);
      turnBook(house.exportBook, exportLines(house.exportBook, edition.engine.edition.manifest.policy));
      house.hub.tell({ kind: 'status' });
      prepare().catch((error: unknown) => console.error(`The next policy cannot be made ready: ${error}`));
    },
  };
}

/** @returns how to stop. Without it a policy would only turn with the next declaration. */
export function keepTurns(house: House): () => void {
  const timer = setInterval(() => house.turns.look(), LOOK_MILLIS);
  return () => clearInterval(timer);
}

async function readComing(house: House): Promise<Coming | undefined> {
  const now = toInstant(house.clock.now());
  const row = await readComingPolicy(house.pool, now);
  if (row === undefined) return undefined;
  const content = await readEditionContent(house.pool, MODEL_NAME, now, row.body as Policy);
  if (content === undefined) return undefined;
  const sample: readonly ImportSubject[] = await recentSubjects(house, house.history);
  const edition = await house.editions.prepare(content, sample);
  const book = openBook();
  warmCapacity(edition.engine, book, sample);
  return { at: Date.parse(row.validFrom), edition, book };
}

/** The lines that were asked for so far, with the places that the new policy gives exports. */
function exportLines(old: CapacityBook, policy: Policy): CapacityBook {
  const next = openBook();
  for (const { office, inspection } of old.lines.values())
    lineFor(next, exportPolicy(policy), office, inspection);
  return next;
}

/** Lines of the new policy take the place of the old ones; what was used of the day stays used. */
function turnBook(old: CapacityBook, next: CapacityBook): void {
  const used = new Map([...old.lines].map(([key, line]) => [key, line.used]));
  old.lines.clear();
  for (const [key, line] of next.lines) {
    line.used = used.get(key) ?? 0;
    old.lines.set(key, line);
  }
}

/** That another policy decides from now on is an event of the log, once, whoever confirmed it and whenever it was noticed. */
async function noteInForce(house: House): Promise<void> {
  const { id, version, validFrom } = house.editions.current().edition.manifest.policy;
  if (version === 1) return;
  const detail = JSON.stringify({ policy: `${id}@${version}`, validFrom });
  const { rows } = await house.pool.query(
    `select 1 from event where number = '' and version = 0 and kind = 'policy-in-force' and detail = $1 limit 1`,
    [detail],
  );
  if (rows.length > 0) return;
  const event = {
    id: house.newId(),
    number: '',
    version: 0,
    kind: 'policy-in-force',
    at: toInstant(house.clock.now()),
    who: 'system:policy',
    detail,
  };
  const at = toInstant(house.machineNow());
  await writeActs(house.pool, house.log, [
    { kind: 'policy', subject: `${id}@${version}`, at, events: [event] },
  ]);
}
