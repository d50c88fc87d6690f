/** A citizen's own code with everything around it: term, lock, addresses, consents, reports, and the rules with their sources. */
import { CODE_STANDINGS, mayRenew, standingOfCode } from '../../areas/parcels/index.ts';
import { addDays } from '../../core/day.ts';
import type { MyCode } from '../../exchange/contract.ts';
import { MOST_ADDRESSES, PERSONAL_CODE_RULES, RENEWAL_DAYS } from '../../reference/personal-code-rules.ts';
import { readFirms } from '../../store/queries/parcel-firms.ts';
import { readConsents } from '../../store/queries/personal-codes.ts';
import type { House } from '../house.ts';
import { today } from '../personal-codes/codes.ts';
import { addressesOf, codesOf, holderOf, type OpenCode } from '../personal-codes/holders.ts';
import { myNewPhone } from './telephone/view.ts';
import { myMisuse } from './uses.ts';

export async function myCode(house: House, citizen: string): Promise<MyCode> {
  const [holder, codes, addresses, consents, firms, misuse, newPhone] = [
    await holderOf(house, citizen),
    await codesOf(house, citizen),
    await addressesOf(house, citizen),
    await readConsents(house.pool, citizen),
    await readFirms(house.pool),
    await myMisuse(house, citizen),
    await myNewPhone(house, citizen),
  ];
  const living = codes.find(({ endedOn }) => endedOn === null);
  const standing = new Set(consents.flatMap((one) => (one.withdrawnAt === null ? [one.platform] : [])));
  return {
    ...{ name: holder.name, latinName: holder.latinName, phone: holder.phone },
    ...{ newPhone, sendsMessages: house.messages.isOpen },
    code: living === undefined ? null : codeView(house, living),
    addresses,
    mostAddresses: MOST_ADDRESSES,
    platforms: firms
      .filter(({ kind, state }) => kind === 'platform' && state === 'registered')
      .map(({ id, name }) => ({ id, name, isConsented: standing.has(id) })),
    reports: misuse.filter(({ use }) => use === null).map(({ view }) => view),
    rules: PERSONAL_CODE_RULES.map(({ title, value, source, status }) => ({
      ...{ title, value, source, isVerified: status === 'verified' },
    })),
  };
}

function codeView(house: House, code: OpenCode): NonNullable<MyCode['code']> {
  const standing = standingOfCode(code, today(house));
  const { issuedOn, expiresOn, isLocked } = code;
  return {
    ...{ letters: code.code, standing, standingName: CODE_STANDINGS[standing] },
    ...{ issuedOn, expiresOn, isLocked, mayRenew: mayRenew(standing) },
    renewFrom: addDays(expiresOn, -RENEWAL_DAYS),
    renewTo: addDays(expiresOn, RENEWAL_DAYS),
  };
}
