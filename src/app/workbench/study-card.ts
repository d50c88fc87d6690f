/** The card of a study's model: what it is for, what it learnt from, how it does, who stood for it, and what the law asks. */
import { seoulDay } from '../../core/day.ts';
import { fill, type Text } from '../../core/text.ts';
import type { CardLine, ModelCardView, StudyFigures } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { directionOf, type StudyColumn, type StudyDefinition } from '../../screening/studies/index.ts';
import type { Queryable } from '../../store/open.ts';
import {
  readStudy,
  readStudyModels,
  type StudyModelRow,
  type StudyRow,
} from '../../store/queries/studies.ts';
import { readStudySteps, type StudyStepRow } from '../../store/queries/study-steps.ts';
import { section } from '../registry/card.ts';
import { operatorPart } from '../registry/card-operator.ts';
import { BASIS, gap, LIMITS, line, OVERSIGHT, plain } from '../registry/card-texts.ts';
import { namesOf } from '../views/texts.ts';
import { standingOf } from './standing.ts';
import { columnsOf } from './studies.ts';
import { STEP_TITLES, USE } from './study-card-texts.ts';
import { studyFigureLines } from './study-figure-lines.ts';

/** @param now business clock. Throws `Refusal` where there is no such model. */
export async function studyCard(
  db: Queryable,
  now: number,
  id: string,
  version: number,
): Promise<ModelCardView> {
  const study = await readStudy(db, id);
  const model = (await readStudyModels(db, id)).find((one) => one.version === version);
  if (study === undefined || model === undefined) throw new Refusal('not-found');
  const definition = model.definition as StudyDefinition;
  const [steps, columns, { duties, statements, gaps }] = await Promise.all([
    readStudySteps(db, id),
    columnsOf(db, definition.source),
    operatorPart(db, now),
  ]);
  const approvals = await approvalLines(db, study, model, steps);
  const isApproved = approvals.every(({ isGap }) => !isGap);
  return {
    ...{ id: model.model, name: study.title, version, state: stateOf(steps, version) },
    ...{ madeAt: model.trainedAt, gaps, isComplete: gaps === 0 && isApproved },
    title: { ko: `모델 카드: ${study.title} ${version}`, en: `Model card: ${study.title} ${version}` },
    sections: [
      section('purpose', [
        line('목적', 'Purpose', plain(study.purpose)),
        USE[directionOf(definition)],
        ...BASIS,
      ]),
      section('data', dataLines(model, definition, columns)),
      section('figures', studyFigureLines(model.figures as StudyFigures, definition)),
      section('limits', LIMITS),
      section('oversight', OVERSIGHT),
      section('approval', approvals),
      section('duties', duties),
      section('statements', statements),
    ],
  };
}

function stateOf(steps: readonly StudyStepRow[], version: number): ModelCardView['state'] {
  const { inForce, inShadow } = standingOf(steps);
  if (inForce?.version === version) return 'active';
  if (inShadow?.version === version) return 'shadow';
  return steps.some((one) => one.step === 'withdrawn' && one.version === version) ? 'retired' : 'candidate';
}

function dataLines(
  { dataHash, figures }: StudyModelRow,
  { source, columns: names, seed }: StudyDefinition,
  columns: readonly StudyColumn[],
): CardLine[] {
  const { learnt, judged, code } = figures as StudyFigures;
  const used = names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const listed = (some: readonly StudyColumn[]): Text => ({
    ko: some.map(({ title }) => title.ko).join(', '),
    en: some.map(({ title }) => title.en).join(', '),
  });
  const personal = used.filter(({ isPersonal }) => isPersonal);
  const counts = { learnt: learnt.rows, hits: learnt.hits, judged: judged.rows, judgedHits: judged.hits };
  return [
    line('자료', 'Data', source.kind === 'uploaded' ? BROUGHT : examined(source)),
    line('줄 수와 적발', 'Rows and findings', {
      ko: fill(
        '{learnt}줄(적발 {hits}줄)에서 배우고, 배우지 않은 {judged}줄(적발 {judgedHits}줄)로 평가함',
        counts,
      ),
      en: fill(
        'Learnt from {learnt} rows ({hits} found), judged on {judged} others ({judgedHits} found)',
        counts,
      ),
    }),
    line('자료의 해시', 'Hash of the data', plain(`SHA-256 ${dataHash}`)),
    line('항목', 'Columns', listed(used)),
    line('개인정보', 'Personal data', personal.length === 0 ? NOBODY : somebody(listed(personal))),
    code === undefined
      ? gap('코드', 'Code')
      : line('코드와 씨앗', 'Code and seed', plain(`${code.version}, ${code.commit ?? '–'}, ${seed}`)),
  ];
}

const BROUGHT: Text = {
  ko: '사람이 올린 표. 무엇이 어떻게 검사되었는지는 올린 사람이 압니다.',
  en: 'A table that a person brought; what was examined in it and how is known to that person.',
};
const NOBODY: Text = {
  ko: '누구인지 드러내는 항목에서 배우지 않았습니다.',
  en: 'It learnt from no column that names somebody.',
};

function somebody(names: Text): Text {
  return {
    ko: `누구인지 드러내는 항목에서 배웠습니다: ${names.ko}. 그 값은 목록과 사례에 보이지 않습니다.`,
    en: `It learnt from columns that name somebody: ${names.en}. Their entries show in no list and no example.`,
  };
}

function examined(source: Extract<StudyDefinition['source'], { kind: 'examined' }>): Text {
  const { direction, from, to } = source;
  const [ko, en] = direction === 'export' ? ['수출', 'export'] : ['수입', 'import'];
  return {
    ko: `${from} – ${to}에 신고하고 검사한 ${ko} 물품의 결과. 검사하지 않은 물품이 깨끗하다고 여기지 않습니다.`,
    en: `Outcomes of examined ${en} goods declared ${from} to ${to}. Goods that nobody examined are not taken to be clean.`,
  };
}

async function approvalLines(
  db: Queryable,
  { owner }: StudyRow,
  { version, trainedBy, trainedAt }: StudyModelRow,
  steps: readonly StudyStepRow[],
): Promise<CardLine[]> {
  const own = steps.filter((step) => step.version === version);
  const nameOf = await namesOf(db, [owner, trainedBy, ...own.map(({ who }) => who)]);
  const said = (at: string, who: string, why: string): Text => {
    const name = nameOf(who);
    const parts = (of: 'ko' | 'en') => [seoulDay(Date.parse(at)), name[of], why].filter(Boolean).join(' · ');
    return { ko: parts('ko'), en: parts('en') };
  };
  const lines = [
    line('과제를 만든 사람', 'Author of the study', nameOf(owner)),
    line('학습', 'Trained', said(trainedAt, trainedBy, '')),
    ...own.map(({ step, at, who, why }) =>
      line(STEP_TITLES[step].ko, STEP_TITLES[step].en, said(at, who, why)),
    ),
  ];
  const isApproved = own.some(({ step }) => step === 'in-force');
  return isApproved ? lines : [...lines, gap('두 사람의 승인', 'Approval by two people')];
}
