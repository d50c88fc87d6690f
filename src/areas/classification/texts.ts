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
  'no-goods': {
    ko: '어느 물품에나 쓰는 말뿐입니다. 무슨 물품인지 이름을 적어 주십시오.',
    en: 'These words fit any goods. Say what the goods are called.',
  },
  'other-language': {
    ko: '한국어나 영어가 아닌 글은 읽지 못합니다. 한국어나 영어로 적어 주십시오.',
    en: 'Only Korean and English are read. Describe the goods in one of them.',
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

/** What a general rule asks where it is called for, in our own words. */
export const RULE_TEXTS = {
  terms: {
    ko: '먼저 호의 용어와 부·류의 주로 정합니다. 견줄 호: {headings}',
    en: 'First the terms of the headings and the notes to sections and chapters decide. To compare: {headings}',
  },
  termsAndNotes: {
    ko: '먼저 호의 용어와 부·류의 주로 정합니다. 견줄 호: {headings}. 아래 후보 가운데 다른 후보의 호로 보내는 제외 주가 있으니 먼저 읽어 주십시오.',
    en: 'First the terms of the headings and the notes decide. To compare: {headings}. A note below excludes goods from one of them and sends them to another: read it first.',
  },
  unfinished: {
    ko: '미완성이거나 조립하지 않은 물품이라고 적혀 있습니다. 완성품의 본질적인 특성이 있으면 완성품과 같은 호입니다. 무엇이 빠져 있습니까?',
    en: 'The goods are said to be unfinished or unassembled. With the essential character of the finished article they take its heading. What is missing?',
  },
  materials: {
    ko: '재질이나 물품이 둘 이상입니다. 한 재질의 호는 다른 재질이 섞인 것도 포함할 수 있으므로 제3호까지 봅니다.',
    en: 'More than one material or article is named. A heading for a material may also cover it mixed with others, so rule 3 comes into question.',
  },
  several: {
    ko: '호가 둘 이상 남으면 (가) 더 구체적으로 적은 호, (나) 본질적인 특성을 주는 재질이나 구성품의 호, (다) 그래도 같으면 번호가 가장 뒤인 호({last})로 정합니다.',
    en: 'Where several headings remain: (a) the more specific description, (b) the material or part that gives the essential character, (c) if still equal, the last in numerical order ({last}).',
  },
  cases: {
    ko: '케이스나 포장과 함께라고 적혀 있습니다. 그 물품에 맞게 만들어 오래 쓰는 케이스와 보통의 포장은 물품과 같은 호입니다.',
    en: 'A case or packing is named. A case made for the article and for long use, and usual packing, go with the goods.',
  },
  subheadings: {
    ko: '정해진 호 안에서는 소호의 용어와 소호 주로 같은 방법을 되풀이합니다: {inner}',
    en: 'Within the heading the same is done again with the terms of its subheadings and their notes: {inner}',
  },
} as const satisfies Readonly<Record<string, Text>>;

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
