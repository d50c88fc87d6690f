/** A firm applies for an advance ruling: checked whole, sealed, numbered, received (관세법 제86조 제1항, 시행령 제106조 제1항). */
import { readPartyKey } from '../../access/index.ts';
import { applicationProblems } from '../../areas/classification/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import type { NewRulingApplication } from '../../exchange/contract/rulings.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import { RULINGS } from '../../store/queries/applications.ts';
import { proofOf } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { ownFirm } from '../own-firms.ts';
import { type RulingContent, type RulingFile, rulingFile } from './file.ts';
import { addStep, sealForFirm } from './write.ts';

/** Throws `Refusal` with everything that is wrong. */
export async function apply(house: House, who: Who, given: NewRulingApplication): Promise<RulingFile> {
  const firm = firmOf(who, given.firm);
  const now = house.clock.now();
  const day = seoulDay(now);
  const { firm: _firm, noSample = '', secret = '', mail = '', ...said } = given;
  const content: RulingContent = { ...said, firm, noSample, secret, mail: mail.trim() };
  const problems = applicationProblems(content, readPartyKey(firm).kind, day);
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const sealed = await sealForFirm(house, firm, day, JSON.stringify(content));
  const written = await writeWith(house.pool, house.log, async (client) => {
    const row = {
      ...{ number: await RULINGS.nextNumber(client, day.slice(0, 4)), holder: house.vault.partyHash(firm) },
      ...{ content: sealed, office: content.office, receivedOn: day },
      recordedAt: toInstant(house.machineNow()),
    };
    await RULINGS.insert(client, row);
    const { event } = await addStep(
      client,
      house,
      who,
      { row },
      { kind: 'apply', words: null, detail: { content: proofOf(String(sealed)) ?? '' } },
    );
    const act = { kind: 'ruling', subject: row.number, at: row.recordedAt, events: [event] };
    return { acts: [act], value: row.number };
  });
  if (!written.ok) throw new Refusal('conflict');
  return rulingFile(house, who, written.value);
}

/** The firm that was named, or the only one. */
function firmOf(who: Who, named: string | undefined): string {
  const firm = ownFirm(who, named);
  if (firm !== undefined) return firm;
  const message = (who.parties ?? []).length === 0 ? NO_FIRM : WHICH_FIRM;
  throw new Refusal('invalid', undefined, [{ code: 'ruling/firm', message, pointer: '/firm' }]);
}

const NO_FIRM = {
  ko: '이 계정에는 등록된 업체가 없어 신청할 수 없습니다 (관세법 제86조제1항).',
  en: 'This account speaks for no firm, so it cannot apply (Customs Act art. 86(1)).',
};
const WHICH_FIRM = {
  ko: '어느 업체로 신청하는지 골라야 합니다.',
  en: 'Choose the firm that applies.',
};
