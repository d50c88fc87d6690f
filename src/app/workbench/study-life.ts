/**
 * A model of a study on its way into force: in shadow, proposed with what it shall ask for, confirmed by a second person,
 * withdrawn. Every step is an event of the log; taking out of force needs no second person, since it is the safe way back.
 */
import type pg from 'pg';
import { mayApprove, mayDo } from '../../access/index.ts';
import { toInstant } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { StudyProposal } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { TableModel } from '../../learning/table/table-model.ts';
import { directionOf, type StudyDefinition } from '../../screening/studies/index.ts';
import { writeWith } from '../../store/intake.ts';
import {
  readStudy,
  readStudyModels,
  type StudyModelRow,
  type StudyRow,
} from '../../store/queries/studies.ts';
import {
  readShadowRows,
  readStudySteps,
  type StudyStep,
  type StudyStepRow,
  storeStudyStep,
} from '../../store/queries/study-steps.ts';
import { readModel } from '../editions.ts';
import { putInForce } from '../get-ready.ts';
import type { House } from '../house.ts';
import { type StudyStanding, standingOf } from './standing.ts';
import {
  ALREADY_IN_SHADOW,
  NOT_IN_FORCE,
  NOT_IN_SHADOW,
  NOTHING_WAITS,
  notServable,
  SHADOW_FIRST,
  WAITS_ALREADY,
} from './study-life-texts.ts';
import { proposalProblems } from './study-proposal.ts';
import { scorerFor } from './study-subjects.ts';
import { workbenchAct } from './workbench-act.ts';

interface Asked {
  readonly study: StudyRow;
  readonly model: StudyModelRow;
  readonly standing: StudyStanding;
}

/** Throws `Refusal` where the model asks for what no declaration says. */
export async function startShadow(
  house: House,
  who: Who,
  id: string,
  version: number,
  why: string,
): Promise<void> {
  await takeStep(house, who, id, version, why, 'shadow', async ({ study, model, standing }) => {
    needAuthorOr(who, study);
    if (standing.inShadow !== null) throw notNow(ALREADY_IN_SHADOW);
    await needServable(house, model);
    return {};
  });
  await house.shadows.refresh();
}

export async function endShadow(
  house: House,
  who: Who,
  id: string,
  version: number,
  why: string,
): Promise<void> {
  await takeStep(house, who, id, version, why, 'shadow-ended', async ({ study, standing }) => {
    needAuthorOr(who, study);
    if (standing.inShadow?.version !== version) throw notNow(NOT_IN_SHADOW);
    return {};
  });
  await house.shadows.refresh();
}

export async function proposeModel(
  house: House,
  who: Who,
  id: string,
  version: number,
  proposal: StudyProposal,
): Promise<void> {
  await takeStep(house, who, id, version, proposal.why, 'proposed', async ({ study, standing }) => {
    needAuthorOr(who, study);
    if (standing.proposal !== null) throw notNow(WAITS_ALREADY);
    if (standing.inShadow?.version !== version) throw notNow(SHADOW_FIRST);
    const asked = (await readShadowRows(house.pool, id, version)).length;
    const problems = proposalProblems(proposal, asked);
    if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
    return { threshold: proposal.from, demand: proposal.demand };
  });
}

/** Throws `Refusal` where it is the same person, or whoever made the study. */
export async function confirmModel(
  house: House,
  who: Who,
  id: string,
  version: number,
  why: string,
): Promise<void> {
  await takeStep(house, who, id, version, why, 'in-force', async ({ study, model, standing }) => {
    const { proposal } = standing;
    if (proposal?.version !== version) throw notNow(NOTHING_WAITS);
    for (const first of [proposal.who, study.owner, model.trainedBy]) {
      const approval = mayApprove('model', first, personOf(who));
      if (!approval.ok) throw new Refusal('forbidden', approval.why);
    }
    await needServable(house, model);
    return {};
  });
  await putInForce(house);
}

/** Whoever proposed it takes it back; anybody else who might confirm it refuses it. */
export async function dropProposal(
  house: House,
  who: Who,
  id: string,
  version: number,
  why: string,
): Promise<void> {
  await takeStep(house, who, id, version, why, 'dropped', async ({ study, standing }) => {
    if (standing.proposal?.version !== version) throw notNow(NOTHING_WAITS);
    if (standing.proposal.who !== who.account) needAuthorOr(who, study);
    return {};
  });
}

export async function withdrawModel(
  house: House,
  who: Who,
  id: string,
  version: number,
  why: string,
): Promise<void> {
  await takeStep(house, who, id, version, why, 'withdrawn', async ({ study, standing }) => {
    if (standing.inForce?.version !== version) throw notNow(NOT_IN_FORCE);
    needAuthorOr(who, study);
    return {};
  });
  await putInForce(house);
}

/** The author, or whoever answers for models. */
function needAuthorOr(who: Who, { owner }: StudyRow): void {
  if (owner !== who.account && !mayDo(personOf(who).role, 'model.promote')) throw new Refusal('forbidden');
}

async function needServable(house: House, { model, definition }: StudyModelRow): Promise<void> {
  const direction = directionOf(definition as StudyDefinition);
  try {
    scorerFor(await readModel<TableModel>(house.pool, model), direction);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'study/unknown-field') throw error;
    throw new Refusal('not-allowed-now', notServable(direction));
  }
}

type Settled = Pick<StudyStepRow, 'threshold' | 'demand'>;

async function takeStep(
  house: House,
  who: Who,
  id: string,
  version: number,
  why: string,
  step: StudyStep,
  check: (asked: Asked) => Promise<Partial<Settled>>,
): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    const asked = await askedFor(client, id, version);
    const settled = await check(asked);
    const at = toInstant(house.clock.now());
    const row = { id: house.newId(), study: id, version, step, who: who.account, at, why };
    await storeStudyStep(client, { threshold: null, demand: null, ...row, ...settled });
    const detail = { study: id, version, model: asked.model.model, ...settled };
    const deed = { kind: `study-${step}`, subject: `${id}/${version}`, who: who.account, why, detail };
    return { acts: [workbenchAct(house, 'study', deed)], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}

async function askedFor(client: pg.PoolClient, id: string, version: number): Promise<Asked> {
  const steps = await readStudySteps(client, id, true);
  const study = await readStudy(client, id);
  const model = (await readStudyModels(client, id)).find((one) => one.version === version);
  if (study === undefined || model === undefined) throw new Refusal('not-found');
  return { study, model, standing: standingOf(steps) };
}

function notNow(why: Text): Refusal {
  return new Refusal('not-allowed-now', why);
}
