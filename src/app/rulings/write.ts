/** Writes one step of an application: the rules are asked again inside the transaction, the event names it, words are sealed. */
import type pg from 'pg';
import { readPartyKey } from '../../access/index.ts';
import { type AskedStep, readLife, whyNotStep } from '../../areas/classification/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { Fault } from '../../core/problem.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import { type ApplicationStepRow, RULINGS } from '../../store/queries/applications.ts';
import { proofOf, type Sealed } from '../../store/vault/seal.ts';
import { yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { filesOf, type RulingFile, stepOf } from './file.ts';
import { noteNotices } from './notices.ts';
import { articleOf } from './step-texts.ts';

export interface NewStep extends AskedStep {
  readonly words: Sealed | null;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Under the key of the firm that applied: what it told, and what it was told, go with it. */
export async function sealForFirm(
  { vault }: House,
  firm: string,
  day: string,
  text: string,
): Promise<Sealed> {
  const of = { party: readPartyKey(firm).id, class: 'objection' as const, year: yearOf(day) };
  const [sealed] = await vault.sealWords([{ ...of, text, isSaid: true }]);
  return sealed!;
}

/** Inside a transaction that holds the lock of the application. */
export async function addStep(
  client: pg.PoolClient,
  house: House,
  who: Who,
  { row }: Pick<RulingFile, 'row'>,
  step: NewStep,
) {
  const now = house.clock.now();
  const day = seoulDay(now);
  const before = await RULINGS.steps(client, [row.number]);
  const standing = readLife(before.map(stepOf), day);
  const barrier = step.kind === 'apply' ? null : whyNotStep(standing, step, day);
  if (barrier !== null) throw new Refusal('not-allowed-now', barrier);
  const added: ApplicationStepRow = {
    ...{ id: house.newId(), number: row.number, kind: step.kind, day, at: toInstant(now), who: who.account },
    ...{ words: step.words, detail: step.detail, place: before.length },
    recordedAt: toInstant(house.machineNow()),
  };
  await RULINGS.insertStep(client, added);
  return { added, standing, event: eventOf(added, row.office, standing.phase) };
}

/** The log vouches for the words by the salted hash in front of them: they themselves can be erased. */
function eventOf(step: ApplicationStepRow, office: string, phase: RulingFile['standing']['phase']) {
  const { id, number, kind, at, who, words, detail } = step;
  const of = typeof detail.of === 'string' ? detail.of : undefined;
  const said = words === null ? {} : { words: proofOf(String(words)) };
  return {
    ...{ id, number: '', version: 0, kind: `ruling-${kind}`, at, who },
    article: articleOf(step.kind as AskedStep['kind'], of, phase),
    detail: canonicalJson({ ...detail, application: number, office, ...said }),
  };
}

/** One step and whatever stands with it, in one transaction. */
export async function writeStep(
  house: House,
  who: Who,
  file: RulingFile,
  step: NewStep,
  alongside?: (client: pg.PoolClient, added: Awaited<ReturnType<typeof addStep>>) => Promise<void>,
): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    await RULINGS.lock(client, file.row.number);
    const added = await addStep(client, house, who, file, step);
    await alongside?.(client, added);
    await noteNotices(client, house, file, added.added);
    const at = toInstant(house.machineNow());
    const act = { kind: 'ruling', subject: file.row.number, at, events: [added.event] };
    return { acts: [act], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}

/** The same application as it stands now. */
export async function readAgain(house: House, { row }: RulingFile): Promise<RulingFile> {
  const [file] = await filesOf(house.pool, [row], seoulDay(house.clock.now()));
  if (file === undefined) throw new Fault('store/row-missing', `The application ${row.number} is gone.`);
  return file;
}
