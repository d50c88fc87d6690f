/**
 * Whether somebody may file a declaration in these names: under his own declarant's code and number, for himself or for an
 * owner whose authority is in force (관세법 제242조, 관세사법 제2조·제3조). All that stands against it, at its fields.
 */
import type { Day } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';
import { type Authority, standing } from './authority.ts';
import { idsOf } from './parties.ts';

export type FilingProblemCode =
  | 'desk/not-your-declarant'
  | 'desk/not-your-number'
  | 'desk/owner-missing'
  | 'desk/authority-missing'
  | 'desk/authority-not-accepted'
  | 'desk/authority-not-begun'
  | 'desk/authority-expired'
  | 'desk/authority-withdrawn';

/** What of a declaration names people; anything else is for validation. */
export interface Named {
  readonly declarationNumber?: unknown;
  readonly direction?: unknown;
  readonly declarant?: unknown;
  readonly importer?: unknown;
  readonly exporter?: unknown;
}

/** The owner of the goods (화주) for whom it is filed: the importer, for an export the exporter. */
export function ownerOf(named: Named): { readonly id: string | undefined; readonly pointer: string } {
  const isExport = named.direction === 'export';
  const party = isExport ? named.exporter : named.importer;
  return { id: idOf(party), pointer: isExport ? '/exporter/id' : '/importer/id' };
}

export function idOf(party: unknown): string | undefined {
  const id = (party as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** @param parties of the one who files, as `partyKey` writes them @param day the business day of filing */
export function filingProblems(
  named: Named,
  parties: readonly string[],
  authorities: readonly Authority[],
  day: Day,
): Problem<FilingProblemCode>[] {
  const declarant = idOf(named.declarant);
  // A declarant that is no text, or a number that is none, is told by validation.
  if (declarant === undefined) return [];
  if (!idsOf(parties, 'declarant').includes(declarant))
    return [problem('not-your-declarant', NOT_YOUR_DECLARANT, '/declarant/id')];
  return [...numberProblems(named, declarant), ...ownerProblems(named, declarant, parties, authorities, day)];
}

function numberProblems({ declarationNumber }: Named, declarant: string): Problem<FilingProblemCode>[] {
  if (typeof declarationNumber !== 'string' || declarationNumber.startsWith(declarant)) return [];
  return [notYourNumber(declarant)];
}

/** Said alike of a number that begins otherwise and of one that is another's: nobody learns what others have filed. */
export function notYourNumber(declarant: string): Problem<FilingProblemCode> {
  return problem(
    'not-your-number',
    {
      ko: `쓸 수 없는 신고번호입니다. 신고번호는 신고인부호 ${declarant}(으)로 시작하는 자기 번호여야 합니다.`,
      en: `This number cannot be used: it has to be one of your own, beginning with your declarant's code ${declarant}.`,
    },
    '/declarationNumber',
  );
}

function ownerProblems(
  named: Named,
  declarant: string,
  parties: readonly string[],
  authorities: readonly Authority[],
  day: Day,
): Problem<FilingProblemCode>[] {
  const { id: owner, pointer } = ownerOf(named);
  if (owner === undefined) return [problem('owner-missing', OWNER_MISSING, pointer)];
  if (idsOf(parties, 'importer').includes(owner)) return [];
  const found = standing(authorities, declarant, owner, day);
  if (found?.state === 'in-force') return [];
  if (found === null) return [problem('authority-missing', missing(owner), pointer)];
  const { validFrom, validTo, withdrawnOn } = found.authority;
  if (found.state === 'expired')
    return [problem('authority-expired', expired(owner, validTo ?? day), pointer)];
  if (found.state === 'withdrawn')
    return [problem('authority-withdrawn', withdrawn(owner, withdrawnOn ?? day), pointer)];
  if (found.state === 'not-yet') return [problem('authority-not-begun', notBegun(owner, validFrom), pointer)];
  return [problem('authority-not-accepted', notAccepted(owner), pointer)];
}

function problem(code: string, message: Text, pointer: string): Problem<FilingProblemCode> {
  return { code: `desk/${code}` as FilingProblemCode, message, pointer };
}

const NOT_YOUR_DECLARANT: Text = {
  ko: '이 계정으로 신고할 수 있는 신고인이 아닙니다. 신고는 화주 또는 관세사등의 명의로 하여야 합니다 (관세법 제242조).',
  en: 'Your account does not speak for this declarant: one files in the name of the owner or of a customs broker (Customs Act art. 242).',
};
const OWNER_MISSING: Text = {
  ko: '누구를 위한 신고인지 화주의 부호가 필요합니다 (관세법 제242조).',
  en: 'The code of the owner for whom you file is needed (Customs Act art. 242).',
};
const missing = (owner: string): Text => ({
  ko: `${owner}의 위임이 없습니다. 화주가 위임을 등록하고 관세사가 수락한 뒤에 신고할 수 있습니다 (관세법 제242조, 관세사법 제2조).`,
  en: `You have no authority of ${owner}. The owner gives it and the broker accepts it before anything is filed (Customs Act art. 242, Customs Brokers Act art. 2).`,
});
const notAccepted = (owner: string): Text => ({
  ko: `${owner}의 위임을 아직 수락하지 않았습니다. 위임 화면에서 수락하십시오.`,
  en: `The authority of ${owner} has not been accepted yet. Accept it on the page of authorities.`,
});
const notBegun = (owner: string, from: Day): Text => ({
  ko: `${owner}의 위임은 ${from}부터 효력이 있습니다.`,
  en: `The authority of ${owner} begins on ${from}.`,
});
const expired = (owner: string, to: Day): Text => ({
  ko: `${owner}의 위임이 ${to}에 끝났습니다. 화주가 다시 위임하여야 합니다 (관세법 제242조).`,
  en: `The authority of ${owner} ended on ${to}; the owner has to give it again (Customs Act art. 242).`,
});
const withdrawn = (owner: string, on: Day): Text => ({
  ko: `${owner}의 위임이 ${on}에 철회되었습니다. 이 화주의 신고를 더 할 수 없습니다 (관세법 제242조).`,
  en: `The authority of ${owner} was withdrawn on ${on}; nothing more can be filed for this owner (Customs Act art. 242).`,
});
