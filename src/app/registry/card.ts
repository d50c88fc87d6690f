/** Joins what the registry, the figures, the law and the operator's statements say of a model into its card. */
import { seoulDay } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { CardLine, CardSection, ModelCardView, ModelView } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import { findModel, type RegisteredModel, readModelSteps } from '../../store/queries/models.ts';
import { PARCEL_MODEL_NAME } from '../parcels/selection/model-name.ts';
import { modelView } from '../views/models.ts';
import { namesOf } from '../views/texts.ts';
import { figureLines } from './card-figures.ts';
import { operatorPart } from './card-operator.ts';
import { PARCEL_TEXTS } from './card-parcels.ts';
import { type CardTexts, gap, IMPORT_TEXTS, line, OVERSIGHT, plain, TITLES } from './card-texts.ts';
import type { ModelCard } from './register.ts';

/** @param now business clock: what the operator states holds from a day on. Throws `Refusal` where there is no such model. */
export async function modelCard(db: Queryable, now: number, wanted: string): Promise<ModelCardView> {
  const row = await findModel(db, wanted);
  if (row === undefined) throw new Refusal('not-found');
  const [view, { duties, statements, gaps }, approvals] = await Promise.all([
    modelView(db, row),
    operatorPart(db, now),
    approvalLines(db, row),
  ]);
  const { id, name, version, state, trainedAt } = row;
  const isApproved = approvals.some(({ isGap }) => !isGap);
  return {
    ...{ id, name, version, state, madeAt: trainedAt, gaps, isComplete: gaps === 0 && isApproved },
    title: { ko: `모델 카드: ${name} r${version}`, en: `Model card: ${name} r${version}` },
    sections: [
      section('purpose', [...purposeLines(row), ...textsOf(row).basis]),
      section('data', dataLines(row, view)),
      section('figures', figureLines(view)),
      section('limits', textsOf(row).limits),
      section('oversight', OVERSIGHT),
      section('approval', approvals),
      section('duties', duties),
      section('statements', statements),
    ],
  };
}

export const section = (id: keyof typeof TITLES, lines: readonly CardLine[]): CardSection => ({
  ...{ id, title: TITLES[id], lines },
});

function textsOf({ name }: RegisteredModel): CardTexts {
  return name === PARCEL_MODEL_NAME ? PARCEL_TEXTS : IMPORT_TEXTS;
}

function purposeLines(row: RegisteredModel): readonly CardLine[] {
  const { purpose } = row.card as ModelCard;
  return purpose === undefined ? textsOf(row).purpose : [line('목적', 'Purpose', purpose)];
}

function dataLines(row: RegisteredModel, view: ModelView): CardLine[] {
  const { snapshot, code, seed, parameters } = row.card as ModelCard;
  const looksAt = view.features.slice(0, 8);
  const narcotics = (before: string, after: string): string =>
    view.narcotics === null ? '' : `${before}${view.narcotics}${after}`;
  const listed = (of: 'ko' | 'en'): string => looksAt.map(({ title }) => title[of]).join(', ');
  return [
    line('자료', 'Data', view.data),
    line('줄 수와 적발', 'Rows and findings', {
      ko: `${view.rows}줄, 적발 ${view.frauds}줄${narcotics(', 마약류 ', '줄')}`,
      en: `${view.rows} rows, ${view.frauds} with a finding${narcotics(', ', ' of narcotics')}`,
    }),
    snapshot === undefined
      ? gap('기간과 해시', 'Days and hash')
      : line(
          '기간과 해시',
          'Days and hash',
          plain(`${snapshot.from} – ${snapshot.to}, SHA-256 ${snapshot.hash}`),
        ),
    ...(looksAt.length === 0
      ? []
      : [line('많이 보는 것', 'What it mostly looks at', { ko: listed('ko'), en: listed('en') })]),
    ...textsOf(row).data,
    code === undefined
      ? gap('코드', 'Code')
      : line('코드와 씨앗', 'Code and seed', plain(`${code.version}, ${code.commit ?? '–'}, ${seed ?? '–'}`)),
    ...(parameters === undefined
      ? []
      : [line('학습 매개변수', 'Parameters', plain(canonicalJson(parameters)))]),
  ];
}

async function approvalLines(db: Queryable, row: RegisteredModel): Promise<CardLine[]> {
  const steps = (await readModelSteps(db, row.name)).filter(({ model }) => model === row.id);
  const nameOf = await namesOf(
    db,
    steps.flatMap(({ who, firstBy }) => [who, firstBy ?? '']),
  );
  const lines = steps.flatMap(({ step, at, who, firstBy, why }): CardLine[] => {
    const day = seoulDay(Date.parse(at));
    const said = (of: 'ko' | 'en', asked: string): string =>
      [day, nameOf(who)[of], firstBy === null ? '' : `${asked} ${nameOf(firstBy)[of]}`, why ?? '']
        .filter(Boolean)
        .join(' · ');
    const text = { ko: said('ko', '요청'), en: said('en', 'proposed by') };
    if (step === 'registered') return [line('학습과 등록', 'Trained and registered', text)];
    if (step === 'proposed') return [line('적용 요청', 'Proposed', text)];
    if (step === 'in-force') return [line('승인과 적용', 'Approved and in force', text)];
    return step === 'rolled-back' ? [line('되돌려 적용', 'Rolled back to', text)] : [];
  });
  const isApproved = steps.some(({ step, firstBy }) => step === 'in-force' && firstBy !== null);
  return isApproved ? lines : [...lines, gap('두 사람의 승인', 'Approval by two people')];
}
