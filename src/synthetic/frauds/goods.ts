/** Cheats about the goods: a code of lower duty, less than there is, or none of the papers that they need. */
import { type Draft, lineUsd, mainLine, resizeLine, taxOn } from '../draft.ts';
import { goodsOf } from '../goods/goods.ts';
import { rateFor, vagueDescription } from '../world/wares.ts';
import { hasDutyFrom, type Plant } from './plant.ts';

export const lowerDutyCode: Plant = {
  kind: 'lower-duty-code',
  suits: (relation) => relation.wares.some((ware) => ware.goods.lowerCodes.length > 0),
  plant(draft, chance) {
    const index = findLine(draft, (line) => line.ware.goods.lowerCodes.length > 0);
    if (index < 0) return undefined;
    const line = draft.lines[index]!;
    const said = goodsOf(chance.pick(line.ware.goods.lowerCodes));
    if (said === undefined) return undefined;
    const rate = rateFor(said, line.ware.origin, line.agreement !== undefined);
    const before = taxOn(lineUsd(line), line.ratePercent);
    line.hsCode = said.hsCode;
    // Some forget that the words have to fit the code.
    const words = chance.next();
    if (words < 0.2) line.description = vagueDescription(said);
    else if (words < 0.76) line.description = said.en;
    // The trade name often gives the goods away: it is what stands on the seller's invoice.
    if (chance.next() < 0.6) line.tradeName = said.ko;
    line.rateKind = rate.rateKind;
    line.ratePercent = rate.ratePercent;
    line.agreement = rate.agreement;
    line.permit = said.permit;
    return { item: index + 1, evadedUsd: before - taxOn(lineUsd(line), rate.ratePercent) };
  },
};

export const shortWeight: Plant = {
  kind: 'short-weight',
  suits: (relation) => hasDutyFrom(relation, 3),
  plant(draft, chance) {
    // The carrier weighs the cargo: the gross mass stays true.
    const index = mainLine(draft);
    const line = draft.lines[index]!;
    const before = lineUsd(line);
    resizeLine(line, 0.45 + 0.37 * chance.next());
    return { item: index + 1, evadedUsd: taxOn(before - lineUsd(line), line.ratePercent) };
  },
};

export const missingPermit: Plant = {
  kind: 'missing-permit',
  suits: (relation) => relation.wares.some((ware) => ware.goods.permit !== ''),
  plant(draft, chance) {
    const index = findLine(draft, (line) => line.permit !== '');
    if (index < 0) return undefined;
    const luck = chance.next();
    if (luck < 0.7) draft.lacksPermit = true;
    else if (luck < 0.88) draft.hasOldPermit = true;
    else {
      // Declared as samples, which need no permit.
      draft.lacksPermit = true;
      draft.tradeType = '87';
      draft.lines[index]!.description = vagueDescription(draft.lines[index]!.ware.goods);
    }
    return { item: index + 1, evadedUsd: 0 };
  },
};

function findLine(draft: Draft, fits: (line: Draft['lines'][number]) => boolean): number {
  for (let i = 0; i < draft.count; i++) if (fits(draft.lines[i]!)) return i;
  return -1;
}
