/** The papers that go with a declaration in the making: certificates of origin and permits, sound ones and others. */
import { toDay as agoText } from '../core/day.ts';
import type { AdditionalDocument, Preference } from '../model/declaration.ts';
import type { Draft, Line } from './draft.ts';

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/** Below this value no proof of origin is asked (FTA decree art. 4(3): USD 1,000), with room for the rate. */
export const NO_PROOF_BELOW_USD = 950;

/** The claim of a line worth `usd`: with a certificate, unless the value needs none or somebody has none. */
export function sealPreference(draft: Draft, line: Line, usd: number): Preference {
  const preference: Open<Preference> = { agreement: line.agreement! };
  if (!draft.lacksCertificate && usd > NO_PROOF_BELOW_USD) {
    const { today, certificateAge } = draft;
    preference.certificateNumber = `SYN${line.originCountry}${today.yearDigits}${today.dayDigits}${draft.ordinal}`;
    preference.issuedOn =
      certificateAge <= 60 ? today.recent[certificateAge]! : agoText(today.dayNumber - certificateAge);
    // Every other seller's certificates name the goods' code.
    if (draft.relation.index % 2 === 0) preference.hsCode = line.hsCode.slice(0, 6);
    if (draft.certificateHs !== undefined) preference.hsCode = draft.certificateHs;
  }
  return preference;
}

/** Permits that the lines call for, each once. */
export function sealDocuments(draft: Draft): readonly AdditionalDocument[] {
  if (draft.lacksPermit) return [];
  const documents: AdditionalDocument[] = [];
  for (let i = 0; i < draft.count; i++) {
    const { permit } = draft.lines[i]!;
    if (permit === '' || hasKind(draft, permit, i)) continue;
    documents.push(sealPermit(draft, permit));
  }
  return documents;
}

/** Whether a line before `index` has called for the same permit. */
function hasKind(draft: Draft, permit: string, index: number): boolean {
  for (let i = 0; i < index; i++) if (draft.lines[i]!.permit === permit) return true;
  return false;
}

function sealPermit(draft: Draft, kind: string): AdditionalDocument {
  const { today, ordinal } = draft;
  const document: Open<AdditionalDocument> = {
    kind,
    number: `SYN-${kind.slice(0, 2)}${today.yearDigits}${today.dayDigits}-${ordinal}`,
    issuedOn: today.recent[1 + (ordinal % 6)]!,
  };
  if (draft.hasOldPermit) {
    document.issuedOn = agoText(today.dayNumber - 380 - (ordinal % 90));
    document.expiresOn = agoText(today.dayNumber - 15 - (ordinal % 90));
  }
  return document;
}
