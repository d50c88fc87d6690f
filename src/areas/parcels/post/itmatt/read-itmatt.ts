/**
 * Reads ITMATT messages into postal items: each message is one item, known segments fill its fields, unknown ones are told and change
 * nothing, and what is wrong is told all at once, in the syntax as in the item. The mapping is unverified (see `mapping.ts`).
 */
import type { Text } from '../../../../core/text.ts';
import type { Parcel } from '../../../../model/parcel.ts';
import type { ItmattEnvelope } from '../../../../model/postal-item.ts';
import { emptyNotes, expectedGot, type Notes, refuse, warn } from '../../reading/problems.ts';
import type { Taken } from '../../reading/read-order.ts';
import { readPostalItem } from '../read-postal-item.ts';
import { type Draft, emptyDraft, fillFrom } from './fill.ts';
import { MESSAGE_TYPE, UNUSED } from './mapping.ts';
import { pointerOf, readSegments, type Segment } from './segments.ts';

export interface ItmattLine {
  /** As it is written; null where it is not. */
  readonly itemId: string | null;
  readonly taken: Taken<Parcel>;
}

const MOST_SEGMENTS = 20_000;

/** Messages that an interchange seems to hold, for bounds: one at least. */
export function countItmatt(text: string): number {
  return Math.max(1, text.split(/(?:^|[^?A-Z])UNH/).length - 1);
}

/** @param operatorId of the post that sends it @returns one line a message; one that is refused where no message was found */
export function readItmatt(given: unknown, operatorId: string): ItmattLine[] {
  const { text, ...beside } = (given ?? {}) as Partial<ItmattEnvelope>;
  const notes = emptyNotes();
  if (typeof text !== 'string') refuse(notes, 'parcel/wrong-type', '/text', expectedGot(INTERCHANGE, text));
  const segments = typeof text === 'string' ? readSegments(text, MOST_SEGMENTS, notes) : [];
  const messages = messagesOf(segments, notes);
  if (messages.length === 0) {
    if (notes.count === 0) refuse(notes, 'parcel/segment', '/text', NO_MESSAGE);
    return [{ itemId: null, taken: refusedWith(notes) }];
  }
  // What breaks the interchange breaks each of its messages: nobody knows to which a lost segment belonged.
  return messages.map((message) => readMessage(message, { operatorId, version: 1, ...beside }, notes));
}

/** From UNH to UNT; what lies outside of messages is told unless it is known. */
function messagesOf(segments: readonly Segment[], notes: Notes): Segment[][] {
  const messages: Segment[][] = [];
  let open: Segment[] | undefined;
  for (const segment of segments) {
    if (segment.tag === 'UNH') {
      if (open !== undefined) refuse(notes, 'parcel/segment', pointerOf(segment.at), NOT_CLOSED);
      open = [segment];
      messages.push(open);
    } else if (open !== undefined) {
      open.push(segment);
      if (segment.tag === 'UNT') open = undefined;
    } else if (!UNUSED.has(segment.tag)) tellUnknown(notes, segment);
  }
  if (open !== undefined) refuse(notes, 'parcel/segment', pointerOf(open[0]!.at), NOT_CLOSED);
  return messages;
}

function readMessage(
  message: readonly Segment[],
  beside: Omit<Partial<ItmattEnvelope>, 'text'> & { readonly operatorId: string },
  before: Notes,
): ItmattLine {
  const notes: Notes = {
    problems: [...before.problems],
    warnings: [...before.warnings],
    count: before.count,
  };
  checkFrame(message, notes);
  const draft: Draft = emptyDraft();
  for (const segment of message.slice(1)) {
    if (segment.tag === 'UNT' || UNUSED.has(segment.tag)) continue;
    if (!fillFrom(segment, draft, notes)) tellUnknown(notes, segment);
  }
  const { itemId = null, parties, pieces, currencies, ...fields } = draft;
  if (currencies.size > 1)
    refuse(notes, 'parcel/segment', '/currency', expectedGot(ONE_CURRENCY, [...currencies].join(', ')));
  const [currency] = currencies;
  const item = {
    ...{ form: 'itmatt', itemId: itemId ?? undefined, ...beside, ...fields, ...parties, pieces },
    currency,
  };
  const taken = readPostalItem(JSON.parse(JSON.stringify(item)));
  const warnings = [...notes.warnings, ...taken.warnings];
  if (notes.count === 0 && taken.ok) return { itemId, taken: { ...taken, warnings } };
  const own = taken.ok ? { problems: [], count: 0 } : taken;
  const problems = [...notes.problems, ...own.problems];
  return { itemId, taken: { ok: false, problems, count: notes.count + (own.count ?? 0), warnings } };
}

/** The head names its kind, the end counts and repeats the reference. */
function checkFrame(message: readonly Segment[], notes: Notes): void {
  const [head] = message;
  const last = message.at(-1)!;
  const [[reference = ''] = [], [type = ''] = []] = head!.elements;
  if (type !== MESSAGE_TYPE)
    refuse(
      notes,
      'parcel/segment',
      pointerOf(head!.at),
      expectedGot({ ko: MESSAGE_TYPE, en: MESSAGE_TYPE }, type),
    );
  if (last.tag !== 'UNT') return;
  const [[count = ''] = [], [again = ''] = []] = last.elements;
  if (Number(count) !== message.length || again !== reference) {
    const expected = `${message.length}+${reference}`;
    const text = { ko: `끝(UNT) ${expected}`, en: `its end (UNT) to say ${expected}` };
    refuse(notes, 'parcel/segment', pointerOf(last.at), expectedGot(text, `${count}+${again}`));
  }
}

function tellUnknown(notes: Notes, { tag, at, elements }: Segment): void {
  const shown = [tag, elements[0]?.[0] ?? ''].filter((one) => one !== '').join('+');
  warn(notes, 'parcel/unknown-segment', pointerOf(at), {
    ko: `읽지 않는 세그먼트 ${shown}`,
    en: `segment ${shown} is not read`,
  });
}

function refusedWith({ problems, warnings, count }: Notes): Taken<Parcel> {
  return { ok: false, problems, warnings, count };
}

const INTERCHANGE: Text = { ko: 'ITMATT 전문의 글', en: 'the text of an ITMATT interchange' };
const NO_MESSAGE: Text = { ko: '전문(UNH)이 없습니다.', en: 'holds no message (UNH)' };
const NOT_CLOSED: Text = { ko: 'UNT로 끝나지 않은 전문입니다.', en: 'a message that does not end with UNT' };
const ONE_CURRENCY: Text = { ko: '한 가지 통화', en: 'one currency' };
