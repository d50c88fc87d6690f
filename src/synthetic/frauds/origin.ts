/** Cheats about origin: goods of one country under the flag of another, preferences not deserved, consignments cut up. */
import type { Random } from '../../core/random.ts';
import { type Draft, lineUsd, mainLine, packUp, resizeLine, taxOn } from '../draft.ts';
import { HUBS, originOf } from '../world/countries.ts';
import type { Ware } from '../world/relation.ts';
import { otherCode, rateFor } from '../world/wares.ts';
import type { Plant } from './plant.ts';

const CHEAP: ReadonlySet<string> = new Set(['CN', 'VN', 'BD', 'IN', 'TW', 'HK']);

export const falseOrigin: Plant = {
  kind: 'false-origin',
  suits: (relation) => CHEAP.has(relation.seller.origin.code) && relation.wares.some(hasOtherFlag),
  plant(draft, chance, hasMoved) {
    const truth = draft.lines[0]!.ware.origin.code;
    const flag = chooseFlag(draft, hasMoved);
    if (flag === undefined) return undefined;
    let evadedUsd = 0;
    for (let i = 0; i < draft.count; i++) {
      const line = draft.lines[i]!;
      if (!line.ware.goods.origins.includes(flag)) continue;
      const rate = rateFor(line.ware.goods, originOf(flag), true);
      evadedUsd += Math.max(
        0,
        taxOn(lineUsd(line), line.ratePercent) - taxOn(lineUsd(line), rate.ratePercent),
      );
      line.originCountry = flag;
      const mark = chance.next();
      line.marking = mark < 0.45 ? 'B' : mark < 0.55 ? 'N' : line.marking;
      line.rateKind = rate.rateKind;
      line.ratePercent = rate.ratePercent;
      line.agreement = rate.agreement;
    }
    coverTracks(draft, truth, flag, chance);
    return { item: mainLine(draft) + 1, evadedUsd };
  },
};

/** From where the cargo seems to come: often still from the true country, sometimes all fits. */
function coverTracks(draft: Draft, truth: string, flag: string, chance: Random): void {
  const luck = chance.next();
  if (luck < 0.42) return;
  draft.departure = flag;
  draft.transit = luck < 0.78 ? truth : undefined;
}

function chooseFlag(draft: Draft, hasMoved: boolean): string | undefined {
  for (let i = 0; i < draft.count; i++) {
    const flags = otherFlags(draft.lines[i]!.ware);
    // When one flag has become known the goods sail under the next.
    if (flags.length > 0) return flags[(hasMoved ? 1 : 0) % flags.length];
  }
  return undefined;
}

function hasOtherFlag(ware: Ware): boolean {
  return ware.goods.origins.some((code) => code !== ware.origin.code && code !== 'CN');
}

function otherFlags(ware: Ware): readonly string[] {
  return ware.goods.origins.filter((code) => code !== ware.origin.code && code !== 'CN');
}

export const preferenceMisuse: Plant = {
  kind: 'preference-misuse',
  suits: (relation) => relation.wares.some((ware) => ware.agreement !== undefined),
  plant(draft, chance, hasMoved) {
    let index = -1;
    let evadedUsd = 0;
    for (let i = 0; i < draft.count; i++) {
      const line = draft.lines[i]!;
      if (line.agreement === undefined) continue;
      if (index < 0) index = i;
      const due = rateFor(line.ware.goods, line.ware.origin, false).ratePercent;
      evadedUsd += taxOn(lineUsd(line), due) - taxOn(lineUsd(line), line.ratePercent);
    }
    if (index < 0) return undefined;
    breakProof(draft, draft.lines[index]!.ware, chance, hasMoved);
    return { item: index + 1, evadedUsd };
  },
};

/** At first old or borrowed certificates; later goods that went through a third country. */
function breakProof(draft: Draft, ware: Ware, chance: Random, hasMoved: boolean): void {
  const luck = hasMoved ? chance.next() * 0.5 : 0.25 + chance.next() * 0.75;
  if (luck < 0.4) {
    const hub = chance.pick(HUBS);
    if (chance.next() < 0.5) draft.departure = hub;
    else draft.transit = hub;
  } else if (luck < 0.65) draft.certificateAge = 366 + chance.below(300);
  else if (luck < 0.85) draft.certificateHs = otherCode(ware.goods.hsCode);
  else draft.lacksCertificate = true;
}

/** Most parts of a split consignment, and the price below which each is kept, so that with freight it stays under USD 1,000. */
export const MOST_PARTS = 4;
const KEPT_BELOW_USD = 860;

export const splitShipment: Plant = {
  kind: 'split-shipment',
  suits: (relation) => relation.wares.some((ware) => ware.agreement !== undefined),
  plant(draft, chance) {
    const index = draft.lines.findIndex((line, at) => at < draft.count && line.agreement !== undefined);
    if (index < 0) return undefined;
    const [line] = draft.lines.splice(index, 1);
    draft.lines.unshift(line!);
    draft.count = 1;
    resizeLine(line!, (KEPT_BELOW_USD * (0.72 + 0.27 * chance.next())) / lineUsd(line!));
    if (lineUsd(line!) > KEPT_BELOW_USD) return undefined;
    packUp(draft, line!.netMassKg, chance);
    const due = rateFor(line!.ware.goods, line!.ware.origin, false).ratePercent;
    return { item: 1, evadedUsd: taxOn(lineUsd(line!), due) - taxOn(lineUsd(line!), line!.ratePercent) };
  },
};
