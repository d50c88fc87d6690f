/** The words of what the engine itself says; detectors and criteria bring their own. Filled when somebody reads. */
import type { Finding } from '../core/finding.ts';
import { fillText, type Text } from '../core/text.ts';
import type { Detector, ReasonWords } from './detector.ts';
import type { Edition } from './edition.ts';

const WORDS: Readonly<Record<string, ReasonWords>> = {
  fault: {
    says: {
      ko: '{what} 판단에 오류가 있어 사람이 확인해야 합니다.',
      en: '{what} could not judge this; a person has to look.',
    },
    look: { ko: '오류 내용: {message}', en: 'What went wrong: {message}' },
  },
  mandatory: {
    says: {
      ko: '{line}란이 의무 확인 대상입니다({control}).',
      en: 'Line {line} is under mandatory control {control}.',
    },
    look: { ko: '요건 확인서와 현품', en: 'Requirement papers and the goods' },
  },
  random: {
    says: { ko: '무작위 표본으로 뽑혔습니다.', en: 'Drawn at random.' },
    look: { ko: '신고 내용 전체', en: 'Everything declared' },
  },
  kept: {
    says: {
      ko: '같은 화물을 먼저 신고했을 때 검사 대상으로 선별되었습니다. 정정하거나 다시 신고해도 선별은 유지됩니다.',
      en: 'An earlier filing of the same consignment was selected for examination; amending or filing again keeps that.',
    },
    look: { ko: '앞선 신고와 달라진 점', en: 'What differs from the earlier filing' },
  },
  'score/fraud-seen': {
    says: {
      ko: '같은 물품 유형은 {seen}회 검사에서 {hits}회 적발되었습니다. 검사하면 적발될 가능성은 {percent}%로 추정됩니다({line}란).',
      en: 'This goods profile was examined {seen} times and was fraudulent {hits} times; estimated chance of a hit {percent}% (line {line}).',
    },
    look: { ko: '과거 적발 사례와 같은 점', en: 'What it shares with past hits' },
  },
  'score/fraud-unseen': {
    says: {
      ko: '검사한 적이 없는 물품 유형입니다. 거래 관계로 추정한 적발 가능성은 {percent}%입니다({line}란).',
      en: 'A goods profile never examined; chance of a hit estimated from its relations {percent}% (line {line}).',
    },
    look: {
      ko: '처음 보는 조합의 품명, 가격, 경로',
      en: 'Name, price and route of a combination not met before',
    },
  },
  'score/study': {
    says: {
      ko: '과제 모델 「{study}」이(가) 적발 가능성을 {percent}%로 추정합니다({line}란).',
      en: 'The model of the study “{study}” estimates the chance of a hit at {percent}% (line {line}).',
    },
    look: { ko: '그 과제가 찾으려 한 것', en: 'What that study was made to find' },
  },
  'score/critical-seen': {
    says: {
      ko: '중대 위반(상표, 국민보건, 원산지) 가능성이 {percent}%로 추정됩니다({line}란).',
      en: 'Estimated chance of a critical offence (trademark, public health, origin) {percent}% (line {line}).',
    },
    look: { ko: '상표, 성분, 원산지 표시', en: 'Marks, ingredients, origin marking' },
  },
  'score/critical-unseen': {
    says: {
      ko: '처음 보는 물품 유형이며 중대 위반 가능성이 {percent}%로 추정됩니다({line}란).',
      en: 'A new goods profile; estimated chance of a critical offence {percent}% (line {line}).',
    },
    look: { ko: '상표, 성분, 원산지 표시', en: 'Marks, ingredients, origin marking' },
  },
};

const LIST_WORDS: ReasonWords = {
  says: { ko: '감시 목록 「{list}」과 일치합니다: {note}', en: 'Matches watch-list “{list}”: {note}' },
  look: { ko: '목록의 근거와 같은 대상인지', en: 'Whether it is the one that the list means' },
};

export interface WordedFinding {
  readonly title: Text;
  readonly says: Text;
  readonly look: Text | null;
  readonly basis: string;
}

/** What of an engine words are taken from, whatever it decides. */
export interface SpeakingEngine {
  readonly edition: Edition;
  readonly detectors: readonly {
    readonly detector: Pick<Detector<never>, 'id' | 'title' | 'basis' | 'reasons'>;
  }[];
}

/** The words of a recorded finding, from the edition that it was decided under. */
export function wordsOf(engine: SpeakingEngine, finding: Finding): WordedFinding {
  const { parameters } = finding.reason;
  if (finding.source === 'detector') return detectorWords(engine, finding);
  if (finding.source === 'criterion') return criterionWords(engine, finding);
  const words = finding.source === 'list' ? LIST_WORDS : WORDS[finding.reason.id];
  const says = words?.says ?? { ko: finding.reason.id, en: finding.reason.id };
  const control = engine.edition.manifest.policy.mandatory.find(({ id }) => id === finding.id);
  return {
    title: control?.title ?? SOURCE_TITLES[finding.source],
    says: fillText(says, parameters),
    look: words === undefined ? null : fillText(words.look, parameters),
    basis: control?.basis ?? engine.edition.manifest.policy.basis,
  };
}

function detectorWords(engine: SpeakingEngine, finding: Finding): WordedFinding {
  const detector = engine.detectors.find((one) => one.detector.id === finding.id)?.detector;
  const words = detector?.reasons[finding.reason.id];
  const unknown: Text = { ko: finding.reason.id, en: finding.reason.id };
  return {
    title: detector?.title ?? unknown,
    says: fillText(words?.says ?? unknown, finding.reason.parameters),
    look: words === undefined ? null : fillText(words.look, finding.reason.parameters),
    basis: detector?.basis ?? '',
  };
}

function criterionWords(engine: SpeakingEngine, finding: Finding): WordedFinding {
  const criterion = engine.edition.manifest.criteria.find(
    ({ id, version }) => id === finding.id && version === finding.version,
  );
  const unknown: Text = { ko: finding.id, en: finding.id };
  const title = criterion?.title ?? unknown;
  const { line } = finding.reason.parameters;
  return {
    title,
    says: line === undefined ? title : { ko: `${title.ko} (${line}란)`, en: `${title.en} (line ${line})` },
    look: criterion?.look ?? null,
    basis: criterion?.basis ?? '',
  };
}

export const SOURCE_TITLES: Readonly<Record<Finding['source'], Text>> = {
  fault: { ko: '오류', en: 'Fault' },
  list: { ko: '감시 목록', en: 'Watch-list' },
  mandatory: { ko: '의무 확인', en: 'Mandatory control' },
  random: { ko: '무작위 표본', en: 'Random sample' },
  kept: { ko: '선별 유지', en: 'Selection kept' },
  criterion: { ko: '선별 기준', en: 'Criterion' },
  detector: { ko: '검출기', en: 'Detector' },
  score: { ko: '모델 점수', en: 'Model score' },
};
