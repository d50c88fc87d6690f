/** What the area says about an answer, in both languages. */
import { fillText, type Text } from '../../core/text.ts';
import type { NoteCode } from './subject.ts';

export const NOTE_TEXTS: Readonly<Record<NoteCode, Text>> = {
  cut: {
    ko: '긴 글입니다. 앞의 6,000자만 읽었습니다.',
    en: 'The text is long: only its first 6,000 letters were read.',
  },
  'one-word': {
    ko: '한 낱말만으로는 번호 하나로 정하지 않습니다. 재질과 용도를 더 적어 주십시오.',
    en: 'One word alone is not answered with one code. Add what it is made of and what it is for.',
  },
  'unknown-words': {
    ko: '아는 낱말이 적어 답의 근거가 약합니다. 한국어나 영어로 재질, 용도, 기능을 적어 주십시오.',
    en: 'Few of the words are known, so the answer rests on little. Say in Korean or English what it is made of, does and is for.',
  },
  'several-goods': {
    ko: '여러 물품이 함께 적혀 있습니다. 물품마다 따로 물어 주십시오.',
    en: 'The text speaks of several goods. Ask for each of them separately.',
  },
  'code-in-text': {
    ko: '글 안의 번호는 읽지 않습니다. 추천은 물품 설명만으로 합니다.',
    en: 'Codes and numbers in the text are not read: the recommendation rests on the description alone.',
  },
  'made-up': {
    ko: '공식 품목분류표가 없어 가상 국가의 물품 이름으로만 찾았습니다. 실제 분류의 근거가 되지 않습니다.',
    en: 'No official nomenclature is loaded: only names of invented goods were searched. This is no ground for a real classification.',
  },
};

export const ASKS_HEADING: Text = {
  ko: '어느 호의 물품에 가깝습니까?',
  en: 'Which heading describes the goods?',
};

export const ASKS_CHAPTER: Text = {
  ko: '무엇으로 만든, 어떤 종류의 물품입니까?',
  en: 'What kind of goods is it, and what is it made of?',
};

const ASKS_SUBHEADING: Text = {
  ko: '제{heading}호 안에서 어느 쪽입니까?',
  en: 'Which of these is it, within heading {heading}?',
};

/** @param heading four digits */
export function asksSubheading(heading: string): Text {
  return fillText(ASKS_SUBHEADING, { heading: `${heading.slice(0, 2)}.${heading.slice(2)}` });
}

export const ASKS_EXCLUDED: Text = {
  ko: '물품이 이것입니까? 그렇다면 여기가 아닙니다.',
  en: 'Are the goods this? Then they do not belong here.',
};

export function definesTerm(term: string): Text {
  return { ko: `물품이 “${term}”에 해당합니까?`, en: `Are the goods “${term}” as the note says it?` };
}

/** Of a note such as `chapter_07_4`, or of an item such as `chapter_02_나` in the list of `chapter_02_1`. */
export function noteName(id: string, list: string | null): Text {
  const [, level, place, last] = /^(section|chapter|subheading)_(\d+)_(.+)$/.exec(id) ?? [];
  if (level === undefined) return { ko: id, en: id };
  const number = list === null ? last! : list.split('_').at(-1)!;
  const [ko, en] = LEVELS[level as keyof typeof LEVELS];
  const at = Number(place);
  const item = list === null ? '' : last!;
  return {
    ko: `제${at}${ko} 주 ${/^\d/.test(number) ? `제${number}호` : `${number}목`}${item === '' ? '' : ` ${item}목`}`,
    en: `${en} ${at}, note ${number}${item === '' ? '' : `, item ${item}`}`,
  };
}

const LEVELS = {
  section: ['부', 'section'],
  chapter: ['류', 'chapter'],
  subheading: ['류 소호', 'subheadings of chapter'],
} as const;
