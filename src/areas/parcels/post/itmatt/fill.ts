/** What each known segment adds to a postal item; what belongs to a content piece stands after its CST segment. */
import { expectedGot, type Notes, refuse } from '../../reading/problems.ts';
import * as m from './mapping.ts';
import { pointerOf, type Segment } from './segments.ts';

interface DraftPiece {
  sequence?: number;
  description?: string;
  quantity?: number;
  netMassKg?: number;
  value?: number;
  hsCode?: string;
  originCountry?: string;
}

interface DraftParty {
  name?: string;
  country?: string;
  address?: string;
  postcode?: string;
  phone?: string;
  customsCode?: string;
}

/** Fields as they come; whether they can stand is judged afterwards, of all items alike. */
export interface Draft {
  itemId?: string;
  nature?: string;
  natureText?: string;
  postedOn?: string;
  grossMassKg?: number;
  postage?: number;
  readonly parties: { sender?: DraftParty; addressee?: DraftParty };
  readonly pieces: DraftPiece[];
  readonly currencies: Set<string>;
  /** The party that a telephone belongs to. */
  latest: DraftParty | undefined;
}

export function emptyDraft(): Draft {
  return { parties: {}, pieces: [], currencies: new Set(), latest: undefined };
}

type Filling = (parts: (element: number, component?: number) => string, draft: Draft, note: Note) => boolean;
type Note = (expected: string, got: string) => void;

const FILLINGS: Readonly<Record<string, Filling>> = {
  BGM(part, draft, note) {
    draft.itemId = part(1);
    if (part(2) === m.CANCELLED) note('an item that is not cancelled', part(2));
    return true;
  },
  DTM(part, draft, note) {
    if (!m.POSTED.has(part(0))) return false;
    const day = /^(\d{4})(\d{2})(\d{2})/.exec(part(0, 1));
    if (day === null) note('a day CCYYMMDD', part(0, 1));
    else draft.postedOn = `${day[1]}-${day[2]}-${day[3]}`;
    return true;
  },
  GIS(part, draft, note) {
    const nature = m.NATURES[part(0)];
    if (nature === undefined) note(`one of ${Object.keys(m.NATURES).join(', ')}`, part(0));
    else draft.nature = nature;
    return true;
  },
  NAD(part, draft) {
    const role = m.PARTIES[part(0)];
    if (role === undefined) return false;
    const place = [part(4), part(4, 1), part(5)];
    // A sender has no field for the postcode.
    if (role === 'sender') place.push(part(7));
    const address = place.filter((one) => one !== '').join(' ');
    draft.parties[role] = known({
      ...{ name: part(3), address },
      ...(role === 'sender' ? { country: part(8) } : { postcode: part(7), customsCode: part(1) }),
    });
    draft.latest = draft.parties[role];
    return true;
  },
  COM(part, draft) {
    if (part(0, 1) !== m.TELEPHONE || draft.latest === undefined) return false;
    // A sender's telephone is no part of an item.
    if (draft.latest === draft.parties.addressee) draft.latest.phone = part(0);
    return true;
  },
  CST(part, draft) {
    draft.latest = undefined;
    draft.pieces.push(known({ sequence: numberOf(part(0)), hsCode: part(1) }));
    return true;
  },
  FTX(part, draft) {
    const piece = draft.pieces.at(-1);
    const text = [0, 1, 2, 3, 4].map((place) => part(3, place)).join('');
    if (piece === undefined) draft.natureText = text;
    else piece.description = text;
    return true;
  },
  QTY(part, draft) {
    const piece = draft.pieces.at(-1);
    if (piece === undefined) return false;
    piece.quantity = numberOf(part(0, 1));
    return true;
  },
  MEA(part, draft, note) {
    const kilograms = m.KILOGRAMS[part(2)];
    const piece = draft.pieces.at(-1);
    const [isGross, isNet] = [m.GROSS.has(part(1)), m.NET.has(part(1))];
    if (!(isGross && piece === undefined) && !(isNet && piece !== undefined)) return false;
    if (kilograms === undefined) {
      note(`a mass in ${Object.keys(m.KILOGRAMS).join(' or ')}`, part(2));
      return true;
    }
    const mass = Math.round(numberOf(part(2, 1)) * kilograms * 1e6) / 1e6;
    if (piece === undefined) draft.grossMassKg = mass;
    else piece.netMassKg = mass;
    return true;
  },
  MOA(part, draft) {
    const piece = draft.pieces.at(-1);
    const [isValue, isPostage] = [m.VALUE.has(part(0)), m.POSTAGE.has(part(0))];
    if (!isPostage && !(isValue && piece !== undefined)) return false;
    if (isPostage) draft.postage = numberOf(part(0, 1));
    else piece!.value = numberOf(part(0, 1));
    if (part(0, 2) !== '') draft.currencies.add(part(0, 2));
    return true;
  },
  LOC(part, draft) {
    const piece = draft.pieces.at(-1);
    if (part(0) !== m.ORIGIN || piece === undefined) return false;
    piece.originCountry = part(1);
    return true;
  },
};

/** @returns false where nothing here knows the segment */
export function fillFrom({ tag, elements, at }: Segment, draft: Draft, notes: Notes): boolean {
  const part = (element: number, component = 0): string => elements[element]?.[component]?.trim() ?? '';
  const note: Note = (expected, got) =>
    refuse(notes, 'parcel/segment', pointerOf(at), expectedGot({ ko: expected, en: expected }, got));
  return FILLINGS[tag]?.(part, draft, note) ?? false;
}

/** A decimal comma counts as a point, as the syntax has it; what is no number is refused with the item. */
function numberOf(text: string): number {
  return text === '' ? Number.NaN : Number(text.replace(',', '.'));
}

/** What is not written is absent. */
function known<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== '' && one !== undefined),
  ) as Value;
}
