/** Declarations that a changed ruling concerns: of its holder, and of others who declared such goods under the old code (관세법 제87조 제4항). */
import { readPartyKey } from '../../access/index.ts';
import { effectOfChange, sharedWords, speaksOf } from '../../areas/classification/index.ts';
import { addDays, type Day, seoulDay } from '../../core/day.ts';
import type { ConcernedDeclaration } from '../../exchange/contract/rulings.ts';
import { type CodeUse, readAcceptedOn, readCodeUses } from '../../store/queries/declared-codes.ts';
import type { RulingRow } from '../../store/queries/ruling-decisions.ts';
import { basicRates } from '../classification/basic-rates.ts';
import type { House } from '../house.ts';
import { contentsOf, type RulingFile } from './file.ts';
import { rulingViews } from './ruling-view.ts';

const MOST = 2000;
/** 관세법 제87조 제4항 제1호: what arrived before has been shipped before. */
const SHIPPED_WITHIN_DAYS = 30;

/** Newest first; none where nothing was changed. */
export async function concernedBy(house: House, file: RulingFile): Promise<ConcernedDeclaration[]> {
  const [before, now] = file.rulings.slice(-2);
  if (before === undefined || now === undefined || before.code === now.code) return [];
  const [content] = await contentsOf(house.vault, [file.row]);
  const firm = content === null || content === undefined ? undefined : readPartyKey(content.firm);
  const [words] = await rulingViews(house, [before]);
  const said = `${words!.title} ${words!.goods}`;
  const since = before.ruledOn;
  const uses = await readCodeUses(house.pool, {
    ...{ hs6: before.code.slice(0, 6), office: null, since, limit: MOST },
  });
  const holds = (use: CodeUse): boolean =>
    firm !== undefined && (firm.kind === 'importer' ? use.importerId : use.declarantId) === firm.id;
  const meant = uses.filter(
    (use) =>
      use.hsCode.startsWith(before.code) &&
      (holds(use)
        ? sharedWords(use.description, said).length > 0
        : before.isPublic && speaksOf(use.description, said)),
  );
  return effectsOn(house, meant, before, now, said);
}

async function effectsOn(
  house: House,
  uses: readonly CodeUse[],
  before: RulingRow,
  now: RulingRow,
  said: string,
): Promise<ConcernedDeclaration[]> {
  const accepted = await readAcceptedOn(
    house.pool,
    uses.map(({ number }) => number),
  );
  const rates = await basicRates(house, [before.code, now.code], now.ruledOn);
  const better = betterOf(rates.get(before.code) ?? null, rates.get(now.code) ?? null);
  const change = { ruledOn: before.ruledOn, changedOn: now.ruledOn, isApplicantAtFault: now.isAtFault };
  return uses.flatMap((use) => {
    const at = accepted.get(use.number);
    const acceptedOn = at === undefined ? null : seoulDay(Date.parse(at));
    const { declaredOn, hsCode, description, customsValueKrw } = use;
    const shippedOn = shippedBy(declaredOn, now.ruledOn);
    const effect = effectOfChange(change, { declaredOn, acceptedOn, shippedOn, better });
    if (effect === null) return [];
    return {
      ...{
        number: use.number,
        item: use.sequence,
        declaredOn,
        acceptedOn,
        hsCode,
        description,
        customsValueKrw,
      },
      ...{ shared: sharedWords(description, said), ...effect },
    };
  });
}

/** The day of shipment is not declared; goods that were declared so soon have surely been shipped. */
function shippedBy(declaredOn: Day, changedOn: Day): Day | null {
  return declaredOn < addDays(changedOn, SHIPPED_WITHIN_DAYS) ? declaredOn : null;
}

function betterOf(old: number | null, now: number | null): 'old' | 'new' | 'same' | null {
  if (old === null || now === null) return null;
  return old === now ? 'same' : old < now ? 'old' : 'new';
}
