/**
 * Takes an interchange of UN/EDIFACT apart into its segments (syntax of ISO 9735: service string advice, separators, release
 * character), from general knowledge of that syntax. What breaks it is noted with the number of the segment, and the rest is read on.
 */
import type { Text } from '../../../../core/text.ts';
import { type Notes, refuse } from '../../reading/problems.ts';

export interface Segment {
  /** Three capitals. */
  readonly tag: string;
  /** Elements of components; absent ones are empty. */
  readonly elements: readonly (readonly string[])[];
  /** Number in the interchange, from 1. */
  readonly at: number;
}

interface Signs {
  readonly component: string;
  readonly element: string;
  readonly release: string;
  readonly end: string;
}

const USUAL: Signs = { component: ':', element: '+', release: '?', end: "'" };
const UNA_LETTERS = 9;

/** @param most segments that are read; more are refused */
export function readSegments(given: string, most: number, notes: Notes): Segment[] {
  const trimmed = given.trimStart();
  const signs = trimmed.startsWith('UNA') ? signsOf(trimmed) : USUAL;
  const text = trimmed.startsWith('UNA') ? trimmed.slice(UNA_LETTERS) : trimmed;
  const segments: Segment[] = [];
  let elements: string[][] = [['']];
  let isEmpty = true;
  const end = (): void => {
    const [[tag = ''] = [], ...rest] = elements;
    const at = segments.length + 1;
    if (/^[A-Z]{3}$/.test(tag.trim())) segments.push({ tag: tag.trim(), elements: rest, at });
    else refuse(notes, 'parcel/segment', pointerOf(at), NO_TAG);
    elements = [['']];
    isEmpty = true;
  };
  for (let place = 0; place < text.length; place++) {
    const sign = text[place]!;
    if (isEmpty && /\s/.test(sign)) continue;
    if (sign === signs.end) {
      if (!isEmpty) end();
      if (segments.length < most) continue;
      if (text.slice(place + 1).trim() !== '') refuse(notes, 'parcel/too-many', '/text', tooMany(most));
      return segments;
    }
    isEmpty = false;
    if (sign === signs.element) elements.push(['']);
    else if (sign === signs.component) elements.at(-1)!.push('');
    else {
      const isReleased = sign === signs.release && place + 1 < text.length;
      const element = elements.at(-1)!;
      element[element.length - 1] += isReleased ? text[++place]! : sign;
    }
  }
  if (!isEmpty) {
    refuse(notes, 'parcel/segment', pointerOf(segments.length + 1), NOT_ENDED);
    end();
  }
  return segments;
}

function signsOf(text: string): Signs {
  const [component = ':', element = '+', , release = '?', , end = "'"] = text.slice(3, UNA_LETTERS);
  return { component, element, release, end };
}

export function pointerOf(at: number): string {
  return `/segments/${at}`;
}

const NO_TAG: Text = {
  ko: '세그먼트는 대문자 세 글자로 시작해야 합니다.',
  en: 'a segment begins with three capitals',
};
const NOT_ENDED: Text = { ko: '끝나지 않은 세그먼트입니다.', en: 'a segment that does not end' };
const tooMany = (most: number): Text => ({
  ko: `세그먼트는 ${most}개까지 받습니다.`,
  en: `at most ${most} segments are taken`,
});
