/**
 * A model of a study on its way into force: in shadow, proposed with what it shall ask for, confirmed by a second person,
 * withdrawn. Every step is an event of the log; taking out of force needs no second person, since it is the safe way back.
 */
import type pg from 'pg';
import { mayApprove, mayDo } from '../../access/index.ts';
import { IMPORT_FIELDS } from '../../areas/clearance/index.ts';
import { toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { Fault, type Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { StudyProposal } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { TableModel } from '../../learning/table/table-model.ts';
import { studyScorer } from '../../screening/studies/index.ts';
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

/** Declarations that a model in shadow has to have been asked about before it may be proposed. */
export const LEAST_IN_SHADOW = 100;
export const STUDY_DEMANDS = ['audit', 'documents', 'x-ray', 'physical'] as const;

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

export function proposalProblems({ from, demand }: StudyProposal, asked: number): Problem[] {
  const found: Problem[] = [];
  if (!(from > 0 && from < 1))
    found.push({
      code: 'study/threshold',
      pointer: '/from',
      message: {
        ko: `0과 1 사이여야 합니다. 받은 값: ${from}`,
        en: `Has to lie between 0 and 1; got ${from}`,
      },
    });
  if (!STUDY_DEMANDS.some((one) => one === demand))
    found.push({
      code: 'study/demand',
      pointer: '/demand',
      message: {
        ko: `${STUDY_DEMANDS.join(', ')} 중 하나여야 합니다. 받은 값: ${demand}`,
        en: `Has to be one of ${STUDY_DEMANDS.join(', ')}; got ${demand}`,
      },
    });
  if (asked < LEAST_IN_SHADOW)
    found.push({
      code: 'study/shadow-too-short',
      pointer: '',
      message: {
        ko: `시험 운영에서 신고 ${LEAST_IN_SHADOW}건 이상을 거쳐야 제안할 수 있습니다. 거친 것: ${asked}건`,
        en: `A model has to be asked about ${LEAST_IN_SHADOW} declarations in shadow first; so far ${asked}`,
      },
    });
  return found;
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

async function needServable(house: House, { model }: StudyModelRow): Promise<void> {
  try {
    studyScorer(await readModel<TableModel>(house.pool, model), IMPORT_FIELDS);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'study/unknown-field') throw error;
    throw new Refusal('not-allowed-now', NOT_SERVABLE);
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
    const detail = canonicalJson({ study: id, version, model: asked.model.model, ...settled });
    const event = {
      id: house.newId(),
      number: '',
      version: 0,
      kind: `study-${step}`,
      at,
      who: who.account,
      why,
      detail,
    };
    const act = {
      kind: 'study',
      subject: `${id}/${version}`,
      at: toInstant(house.machineNow()),
      events: [event],
    };
    return { acts: [act], value: undefined };
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

const ALREADY_IN_SHADOW: Text = {
  ko: '이 과제의 모델이 이미 시험 운영 중입니다. 그것을 끝낸 뒤에 시작하십시오.',
  en: 'A model of this study is in shadow already; end that first.',
};
const NOT_IN_SHADOW: Text = { ko: '시험 운영 중이 아닙니다.', en: 'It is not in shadow.' };
const SHADOW_FIRST: Text = { ko: '먼저 시험 운영을 시작하십시오.', en: 'It has to be in shadow first.' };
const WAITS_ALREADY: Text = { ko: '이미 확정을 기다리는 제안이 있습니다.', en: 'A proposal waits already.' };
const NOTHING_WAITS: Text = { ko: '확정을 기다리는 제안이 없습니다.', en: 'No proposal of it waits.' };
const NOT_IN_FORCE: Text = { ko: '시행 중이 아닙니다.', en: 'It is not in force.' };
const NOT_SERVABLE: Text = {
  ko: '이 모델은 수입신고에 없는 열을 읽으므로 실제 신고에 쓸 수 없습니다. 열 이름을 신고서 항목 이름과 같게 하여 다시 올리십시오.',
  en: 'This model reads columns that no import declaration has, so it cannot be asked about live declarations. Bring the table again with the names of declared fields.',
};
