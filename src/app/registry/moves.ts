/**
 * Carries out a move of a model's life: state, history and event in one transaction, and the edition rebuilt where another model
 * decides from then on. Of two people who move it at once one is first, and the other is told how it stands.
 */
import type pg from 'pg';
import { toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  MODEL_MOVE_ROWS,
  type ModelMove,
  type ModelState,
  type ModelStep,
  possibleModelMoves,
} from '../../screening/model-life.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import { readArtefact } from '../../store/queries/artefacts.ts';
import {
  findModel,
  lockModels,
  type ModelStepRow,
  type RegisteredModel,
  readModelSteps,
  setModelProposal,
  setModelState,
} from '../../store/queries/models.ts';
import { beginShadow } from '../../store/queries/shadow-scores.ts';
import type { House } from '../house.ts';
import { modelKind } from './kinds.ts';
import { whyNotMove } from './may-move.ts';
import { takeStep } from './steps.ts';

interface Moving {
  readonly house: House;
  readonly client: pg.PoolClient;
  readonly who: Who;
  readonly row: RegisteredModel;
  readonly all: readonly RegisteredModel[];
  readonly why: string | null;
}

/** Throws `Refusal`: nothing was changed then. */
export async function moveModel(
  house: House,
  who: Who,
  wanted: string,
  asked: { readonly move: ModelMove; readonly why?: string },
): Promise<void> {
  const found = await findModel(house.pool, wanted);
  if (found === undefined) throw new Refusal('not-found');
  const why = asked.why?.trim() || null;
  const written = await writeWith(house.pool, house.log, async (client) => {
    const all = await lockModels(client, found.name);
    const row = all.find(({ id }) => id === found.id)!;
    const steps = await readModelSteps(client, row.name);
    if (!movesOf(row, steps).includes(asked.move)) throw new Refusal('conflict', OVERTAKEN);
    const reason = whyNotMove(asked.move, row, trainerOf(row.id, steps), personOf(who));
    if (reason !== null) throw new Refusal('forbidden', reason);
    if (MODEL_MOVE_ROWS[asked.move].needsReason && why === null) throw withoutReason();
    const acts = await STEPS[asked.move]({ house, client, who, row, all, why });
    return { acts, value: CHANGES_FORCE.has(asked.move) };
  });
  if (!written.ok) throw new Refusal('conflict');
  const kind = modelKind(found.name);
  if (written.value) await kind?.settle(house);
  kind?.shadowOf(house).reload();
}

export function movesOf(row: RegisteredModel, steps: readonly ModelStepRow[]): readonly ModelMove[] {
  const wasInForce = steps.some(
    ({ model, step }) => model === row.id && (step === 'in-force' || step === 'rolled-back'),
  );
  // Names that decide nothing are told so when somebody tries.
  return possibleModelMoves({ state: row.state, isProposed: row.proposedBy !== null, wasInForce });
}

export function trainerOf(id: string, steps: readonly ModelStepRow[]): string {
  return steps.find(({ model, step }) => model === id && step === 'registered')?.who ?? '';
}

const CHANGES_FORCE: ReadonlySet<ModelMove> = new Set(['confirm', 'roll-back']);

const STEPS: Readonly<Record<ModelMove, (moving: Moving) => Promise<Act[]>>> = {
  shadow: toShadow,
  'leave-shadow': async (moving) => [await change(moving, 'left-shadow', 'candidate')],
  propose,
  withdraw: (moving) => settle(moving, 'withdrawn'),
  refuse: (moving) => settle(moving, 'refused'),
  confirm: (moving) => toForce(moving, 'in-force'),
  retire: async (moving) => [await change(moving, 'retired', 'retired')],
  'roll-back': (moving) => toForce(moving, 'rolled-back'),
};

async function change(moving: Moving, step: ModelStep, toState: ModelState): Promise<Act> {
  const { house, client, row, who, why } = moving;
  await setModelState(client, row.id, toState);
  const { id: model, name, version, proposedBy } = row;
  return takeStep(client, house, {
    ...{ name, model, version, step, toState, why },
    ...{ who: who.account, firstBy: proposedBy },
  });
}

/** One challenger at a time: the one before goes back among the candidates. */
async function toShadow(moving: Moving): Promise<Act[]> {
  await needUsable(moving);
  const earlier = moving.all.find(({ state }) => state === 'shadow');
  if (earlier?.proposedBy != null) throw new Refusal('conflict', SHADOW_WAITS);
  const acts: Act[] = [];
  if (earlier !== undefined)
    acts.push(await change({ ...moving, row: earlier, why: null }, 'left-shadow', 'candidate'));
  await beginShadow(moving.client, moving.row.id);
  return [...acts, await change(moving, 'shadow', 'shadow')];
}

async function propose(moving: Moving): Promise<Act[]> {
  const { house, client, row, all, who, why } = moving;
  await needUsable(moving);
  if (all.some(({ proposedBy }) => proposedBy !== null)) throw new Refusal('conflict', ANOTHER_WAITS);
  const at = toInstant(house.clock.now());
  await setModelProposal(client, row.id, { by: who.account, at, why: why ?? '' });
  return [await note(moving, 'proposed')];
}

async function settle(moving: Moving, step: 'withdrawn' | 'refused'): Promise<Act[]> {
  await setModelProposal(moving.client, moving.row.id, null);
  return [await note(moving, step)];
}

/** A step that leaves the state as it is. */
function note({ house, client, row, who, why }: Moving, step: ModelStep): Promise<Act> {
  const { id: model, name, version, state: toState, proposedBy: firstBy } = row;
  return takeStep(client, house, { name, model, version, step, toState, who: who.account, why, firstBy });
}

async function toForce(moving: Moving, step: 'in-force' | 'rolled-back'): Promise<Act[]> {
  await needUsable(moving);
  const acts: Act[] = [];
  const earlier = moving.all.find(({ state }) => state === 'active');
  if (earlier !== undefined)
    acts.push(await change({ ...moving, row: earlier, why: null }, 'superseded', 'retired'));
  return [...acts, await change(moving, step, 'active')];
}

/** Whole, and of the keys and features that this program knows: else every decision would be a fault. */
async function needUsable({ house, row }: Moving): Promise<void> {
  const kind = modelKind(row.name);
  if (kind === undefined) throw new Refusal('not-allowed-now', OTHER_NAME);
  const bytes = await readArtefact(house.pool, row.id);
  const problems = await kind.problemsOf(house, parsed(bytes?.toString('utf8') ?? 'null'));
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function withoutReason(): Refusal {
  const message = { ko: '이유를 적으십시오.', en: 'Give a reason.' };
  return new Refusal('invalid', message, [{ code: 'model/reason', message, pointer: '/why' }]);
}

const OVERTAKEN: Text = {
  ko: '그사이 상태가 바뀌어 할 수 없습니다. 화면을 새로 고쳐 지금 상태를 확인하십시오.',
  en: 'It stands differently by now. Reload to see how.',
};
const SHADOW_WAITS: Text = {
  ko: '비교 운영 중인 모델이 확정을 기다립니다. 먼저 그 요청을 처리하십시오.',
  en: 'The model in shadow waits for a second person. Settle that proposal first.',
};
const ANOTHER_WAITS: Text = {
  ko: '다른 모델의 적용 요청이 확정을 기다립니다. 먼저 그 요청을 처리하십시오.',
  en: 'Another model waits for a second person. Settle that proposal first.',
};
const OTHER_NAME: Text = {
  ko: '이 이름의 모델은 신고도 화물도 판정하지 않으므로 적용하거나 비교 운영할 수 없습니다.',
  en: 'Models of this name decide on neither declarations nor parcels: they cannot be put in force or in shadow.',
};
