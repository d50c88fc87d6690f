/** Models with their cards: what they learned from, how they do on what came later, unseen profiles first, and the caveat. */
import { PARCEL_MODEL_FORMAT, type ParcelModel } from '../../areas/parcels/index.ts';
import { Fault } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { FigureRow, ModelView } from '../../exchange/contract.ts';
import { aucInterval } from '../../learning/auc-interval.ts';
import { wilson } from '../../learning/interval.ts';
import { checkModelSet } from '../../screening/scores/check-model-set.ts';
import { type Evaluation, type Measures, PERCENTS } from '../../screening/scores/evaluate.ts';
import type { Queryable } from '../../store/open.ts';
import { type RegisteredModel, readModels } from '../../store/queries/models.ts';
import { readModel } from '../editions.ts';
import type { House } from '../house.ts';
import { readPackFigures } from '../pack-figures.ts';
import { PARCEL_MODEL_NAME } from '../parcels/selection/model-name.ts';
import type { ModelCard } from '../registry/register.ts';
import { featureGains } from './model-features.ts';
import { rateOf } from './texts.ts';

const DATA: Readonly<Record<string, Text>> = {
  synthetic: { ko: '가상 무역 자료의 검사 결과', en: 'Outcomes of made-up trade' },
  kcs: {
    ko: '관세청 공개 연구자료 (합성, 검사 물품만)',
    en: 'Public KCS research data (synthetic, inspected goods only)',
  },
  own: { ko: '이 세관의 검사 결과', en: 'Outcomes of this administration' },
};

const MADE_UP_CAVEAT: Text = {
  ko: '가상 자료로 잰 수치입니다. 실제 통관의 성능을 뜻하지 않습니다. 학습에 쓰지 않은 마지막 60일의 검사 물품으로 쟀습니다.',
  en: 'Measured on made-up data and no statement about real trade; on examined goods of the last 60 days, which the measured model had not seen.',
};

const MOST_SHOWN = 20;

export async function modelViews(house: House): Promise<ModelView[]> {
  const rows = await readModels(house.pool, MOST_SHOWN);
  const views = await Promise.all(rows.map((row) => modelView(house.pool, row)));
  const pack = await readPackFigures(house.pool);
  return pack === undefined ? views : [...views, packView(pack)];
}

export async function modelView(db: Queryable, row: RegisteredModel): Promise<ModelView> {
  const about = await readAbout(db, row);
  const { later = null } = row.figures as { readonly later?: Evaluation | null };
  const { data, seconds } = row.card as ModelCard;
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    isLive: row.state === 'active',
    state: row.state,
    trainedAt: row.trainedAt,
    data: DATA[data] ?? DATA.own!,
    ...about.learnt,
    trainSeconds: seconds,
    figures: later === null ? [] : figureRows(later, isOfParcels(row) ? PARCEL_TITLES : TITLES),
    caveat: isOfParcels(row) ? parcelCaveat(data, later) : caveatOf(data, later),
    worth: about.worth,
    features: about.features,
    reliability: reliabilityOf(later),
    isPackModel: false,
  };
}

interface About extends Pick<ModelView, 'worth' | 'features'> {
  readonly learnt: Pick<ModelView, 'rows' | 'frauds' | 'narcotics' | 'seed'>;
}

const UNKNOWN: About = {
  learnt: { rows: 0, frauds: 0, narcotics: null, seed: 0 },
  worth: null,
  features: [],
};

/** What the bytes of a model say; nothing where they are damaged or none that this program can ask: its card still stands. */
async function readAbout(db: Queryable, row: RegisteredModel): Promise<About> {
  const value = await readWhole(db, row.id);
  return isOfParcels(row) ? aboutParcels(value) : aboutSet(value);
}

function aboutSet(value: unknown): About {
  const checked = checkModelSet(value);
  if (!checked.ok) return UNKNOWN;
  const { trainedOn, seed, worth } = checked.value;
  return {
    learnt: { rows: trainedOn.rows, frauds: trainedOn.frauds, narcotics: null, seed },
    worth: worth === undefined ? null : { finds: worth.finds, ...worth.figures },
    features: featureGains(checked.value.main),
  };
}

function aboutParcels(value: unknown): About {
  const { format, trainedOn, seed, any, critical } = (value ?? {}) as Partial<ParcelModel>;
  if (
    format !== PARCEL_MODEL_FORMAT ||
    trainedOn === undefined ||
    any === undefined ||
    critical === undefined
  )
    return UNKNOWN;
  return {
    learnt: {
      ...{ rows: trainedOn.rows, frauds: trainedOn.found },
      ...{ narcotics: trainedOn.critical, seed: seed ?? 0 },
    },
    worth: null,
    features: featureGains(any, critical),
  };
}

function isOfParcels({ name }: Pick<RegisteredModel, 'name'>): boolean {
  return name === PARCEL_MODEL_NAME;
}

async function readWhole(db: Queryable, id: string): Promise<unknown> {
  try {
    return await readModel(db, id);
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

const NOT_MEASURED: Text = {
  ko: '학습에 쓰지 않은 검사 결과가 아직 모자라 성적을 재지 못했습니다.',
  en: 'Not measured yet: too few outcomes could be kept apart from training.',
};
const OWN_CAVEAT: Text = {
  ko: '학습에 쓰지 않은 마지막 60일의 검사 물품으로 잰 수치이며, 검사하지 않은 물품에 대해서는 말하지 않습니다.',
  en: 'Measured on examined goods of the last 60 days, kept apart from training; it says nothing of goods that nobody examined.',
};

/** What is measured of parcels says by itself how. */
function parcelCaveat(data: string, later: Evaluation | null): Text {
  if (later === null) return NOT_MEASURED;
  if (data !== 'synthetic') return later.caveat;
  const { ko, en } = later.caveat;
  return { ko: `가상 자료입니다. ${ko}`, en: `Made-up data. ${en}` };
}

function caveatOf(data: string, later: Evaluation | null): Text {
  if (later === null) return NOT_MEASURED;
  if (data === 'kcs') return later.caveat;
  return data === 'own' ? OWN_CAVEAT : MADE_UP_CAVEAT;
}

function packView(pack: NonNullable<Awaited<ReturnType<typeof readPackFigures>>>): ModelView {
  return {
    id: `pack:${pack.pack}`,
    name: pack.pack,
    version: 1,
    isLive: false,
    state: null,
    trainedAt: pack.at,
    data: DATA.kcs!,
    rows: pack.rows,
    frauds: pack.frauds,
    narcotics: null,
    seed: pack.seed,
    trainSeconds: pack.seconds,
    figures: figureRows(pack.evaluation),
    caveat: pack.evaluation.caveat,
    worth: null,
    features: [],
    reliability: reliabilityOf(pack.evaluation),
    isPackModel: true,
  };
}

function reliabilityOf(evaluation: Evaluation | null): ModelView['reliability'] {
  return (evaluation?.reliability ?? []).map(({ from, to, rows, said, seen }) => ({
    from,
    to,
    mean: said,
    rate: rateOf(Math.round(seen * rows), rows),
  }));
}

const TITLES = {
  unseen: { ko: '처음 보는 물품 유형', en: 'Unseen goods profiles' },
  seen: { ko: '검사한 적 있는 물품 유형', en: 'Seen goods profiles' },
  all: { ko: '전체', en: 'All' },
  critical: { ko: '중대 위반', en: 'Critical fraud' },
  lookup: { ko: '전체, 단순 조회표', en: 'All, plain lookup table' },
} satisfies Record<FigureRow['regime'], Text>;

const PARCEL_TITLES: typeof TITLES = {
  unseen: { ko: '검사한 적 없는 발송인', en: 'Senders never examined' },
  seen: { ko: '검사한 적 있는 발송인', en: 'Senders examined before' },
  all: TITLES.all,
  critical: { ko: '마약류', en: 'Narcotics' },
  lookup: { ko: '전체, 검출기만', en: 'All, detectors alone' },
};

/** Unseen first; every figure with its interval. */
export function figureRows(evaluation: Evaluation, titles = TITLES): FigureRow[] {
  const regimes = evaluation.regimes.map(({ name, model }) => figureRow(name, titles, model));
  const all = evaluation.regimes.find(({ name }) => name === 'all');
  return [
    ...regimes,
    figureRow('critical', titles, evaluation.critical.model),
    ...(all === undefined ? [] : [figureRow('lookup', titles, all.lookup)]),
  ];
}

function figureRow(regime: FigureRow['regime'], titles: typeof TITLES, measures: Measures): FigureRow {
  const { rows, hits } = measures;
  return {
    regime,
    title: titles[regime],
    n: rows,
    hits,
    auc: measures.auc,
    aucRange: measures.auc === null ? null : (aucInterval(measures.auc, hits, rows - hits) ?? null),
    averagePrecision: measures.averagePrecision,
    precisionAt: PERCENTS.map((percent, place) => {
      const value = measures.precision[place] ?? null;
      const taken = Math.max(1, Math.round((rows * percent) / 100));
      return { percent, value, range: value === null ? null : wilson(value * taken, taken) };
    }),
  };
}
