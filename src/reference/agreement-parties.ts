/** Which origins an agreement gives preference to and since when: for judging a claim (FTA 관세특례법 art. 4, decree art. 2). */
import type { Day } from '../core/day.ts';
import type { FactStatus } from './code-list.ts';

/** One agreement, or one group of its parties that joined on the same day. */
export interface AgreementParties {
  /** Code of the list `agreements`. */
  readonly agreement: string;
  /** ISO 3166-1 alpha-2. */
  readonly parties: readonly string[];
  readonly inForceFrom: Day;
  readonly inForceTo?: Day;
  /** Of the parties; every day of entry into force here is general knowledge and unverified. */
  readonly partiesStatus: FactStatus;
}

export const ASEAN: readonly string[] = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'VN'];

/** Members since 2020-02-01. */
export const EUROPEAN_UNION: readonly string[] = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

const row = (
  agreement: string,
  inForceFrom: Day,
  parties: readonly string[],
  partiesStatus: FactStatus = 'verified',
): AgreementParties => ({ agreement, inForceFrom, parties, partiesStatus });

/**
 * Parties as FTA 관세특례법 시행령 art. 2 (No. 36017, 2026-01-06) names them. Two of that article are absent, for want of a
 * code or a day: the Emirates and Ecuador.
 */
export const AGREEMENT_PARTIES: readonly AgreementParties[] = [
  row('101', '2004-04-01', ['CL']),
  row('102', '2006-03-02', ['SG']),
  row('103', '2006-09-01', ['CH', 'IS', 'LI', 'NO']),
  row('104', '2007-06-01', ASEAN),
  row('105', '2010-01-01', ['IN']),
  row('106', '2011-07-01', EUROPEAN_UNION),
  { ...row('106', '2011-07-01', ['GB'], 'unverified'), inForceTo: '2020-12-31' },
  row('107', '2011-08-01', ['PE']),
  row('108', '2012-03-15', ['US']),
  row('109', '2013-05-01', ['TR']),
  row('110', '2014-12-12', ['AU']),
  row('111', '2015-01-01', ['CA']),
  row('112', '2015-12-20', ['CN']),
  row('113', '2015-12-20', ['VN']),
  row('114', '2015-12-20', ['NZ']),
  row('115', '2016-07-15', ['CO']),
  row('116', '2021-01-01', ['GB']),
  row('117', '2019-10-01', ['HN', 'NI']),
  row('117', '2019-11-01', ['CR']),
  row('117', '2020-01-01', ['SV']),
  row('117', '2021-03-01', ['PA']),
  row('118', '2023-01-01', ['ID']),
  row('119', '2022-02-01', ['AU', 'BN', 'CN', 'JP', 'KH', 'LA', 'NZ', 'SG', 'TH', 'VN']),
  row('119', '2022-03-04', ['MM']),
  row('119', '2022-03-18', ['MY']),
  row('119', '2023-01-02', ['ID']),
  row('119', '2023-06-02', ['PH']),
  row('120', '2022-12-01', ['IL']),
  row('125', '2022-12-01', ['KH']),
  row('126', '2024-12-31', ['PH']),
  row('202', '1976-06-17', ['BD', 'IN', 'LA', 'LK'], 'unverified'),
  row('202', '2002-01-01', ['CN'], 'unverified'),
  row('202', '2021-01-01', ['MN'], 'unverified'),
];

const BY_AGREEMENT = new Map<string, AgreementParties[]>();
for (const parties of AGREEMENT_PARTIES) {
  const same = BY_AGREEMENT.get(parties.agreement);
  if (same === undefined) BY_AGREEMENT.set(parties.agreement, [parties]);
  else same.push(parties);
}

/**
 * Whether goods of an origin may claim an agreement on a day. Undefined where the parties of the agreement are not
 * known here: that is not a no.
 */
export function coversOrigin(agreement: string, originCountry: string, day: Day): boolean | undefined {
  const rows = BY_AGREEMENT.get(agreement);
  if (rows === undefined) return undefined;
  for (const { parties, inForceFrom, inForceTo } of rows) {
    if (day < inForceFrom || (inForceTo !== undefined && day > inForceTo)) continue;
    if (parties.includes(originCountry)) return true;
  }
  return false;
}

/** Agreement codes that an origin may claim on a day, in the order of the table. */
export function agreementsCovering(originCountry: string, day: Day): readonly string[] {
  const found = new Set<string>();
  for (const { agreement } of AGREEMENT_PARTIES) {
    if (coversOrigin(agreement, originCountry, day) === true) found.add(agreement);
  }
  return [...found];
}
