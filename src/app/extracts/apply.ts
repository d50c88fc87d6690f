/** A firm applies for an extract: checked whole, sealed, numbered, received (관세법 제322조 제3항, 시행령 제276조 제1항·제4항). */
import type { TradeQuery } from '../../areas/statistics/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { NewExtract } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import { EXTRACTS } from '../../store/queries/applications.ts';
import { proofOf } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { ownFirm } from '../own-firms.ts';
import { sealForFirm } from '../rulings/write.ts';
import { lastWholeMonth, queryOf } from '../statistics/asked.ts';
import { isTooFine, TOO_FINE } from './deliver.ts';
import type { ExtractContent } from './file.ts';
import { addStep } from './write.ts';

/** @returns its number. Throws `Refusal` with everything that is wrong */
export async function apply(house: House, who: Who, asked: NewExtract): Promise<string> {
  const now = house.clock.now();
  const day = seoulDay(now);
  const problems: Problem[] = [];
  const firm = ownFirm(who, asked.firm);
  if (firm === undefined) problems.push(problem('firm', FIRM));
  const query = whatOf(asked, lastWholeMonth(day), problems);
  if (asked.purpose.trim().length < LEAST_LETTERS) problems.push(problem('purpose', PURPOSE));
  if (!asked.isPurposeKept) problems.push(problem('isPurposeKept', KEPT));
  if (firm === undefined || query === undefined || problems.length > 0)
    throw new Refusal('invalid', undefined, problems);
  const content: ExtractContent = { firm, query, medium: asked.medium, purpose: asked.purpose.trim() };
  const sealed = await sealForFirm(house, firm, day, JSON.stringify(content));
  const written = await writeWith(house.pool, house.log, async (client) => {
    const number = await EXTRACTS.nextNumber(client, day.slice(0, 4));
    const recordedAt = toInstant(house.machineNow());
    const holder = house.vault.partyHash(firm);
    await EXTRACTS.insert(client, { number, holder, content: sealed, receivedOn: day, recordedAt });
    const detail = { content: proofOf(String(sealed)) ?? '' };
    const act = await addStep(client, house, who, number, { kind: 'apply', words: null, detail });
    return { acts: [act], value: number };
  });
  if (!written.ok) throw new Refusal('conflict');
  return written.value;
}

/** The question with all that is wrong with it; undefined where it cannot be asked. */
function whatOf({ what }: NewExtract, last: string, problems: Problem[]): TradeQuery | undefined {
  try {
    const { on: _, format: __, lang: ___, ...question } = what;
    const query = queryOf({ top: String(MOST_ROWS), ...question }, last);
    if (isTooFine(query)) problems.push(problem('what', TOO_FINE));
    return query;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push(...error.problems.map((one) => ({ ...one, pointer: `/what${one.pointer ?? ''}` })));
    return undefined;
  }
}

const problem = (name: string, message: Text): Problem => ({
  ...{ code: `extract/${name}`, message, pointer: `/${name}` },
});

const MOST_ROWS = 10_000;
/** Shorter words name no concrete use. */
const LEAST_LETTERS = 10;
const PURPOSE: Text = {
  ko: '사용 용도와 내용을 구체적으로 적어야 합니다 (관세법 제322조제3항).',
  en: 'State concretely what it is used for (Customs Act art. 322(3)).',
};
const KEPT: Text = {
  ko: '목적 외의 용도로 쓰지 않는다는 확인이 필요합니다 (관세법 제322조제11항).',
  en: 'It has to be used for this purpose alone (Customs Act art. 322(11)).',
};
const FIRM: Text = {
  ko: '신청하는 업체를 이 계정의 업체 가운데서 골라야 합니다.',
  en: 'Choose the firm that applies among those of this account.',
};
