/** Relations that exist for a crime alone: covers for narcotics, sellers of counterfeits, firms that lend their name. */

import { COVERS } from '../frauds/hidden.ts';
import { FRAUD_KINDS, type FraudFacts } from '../frauds/kinds.ts';
import { PLANTS } from '../frauds/plants.ts';
import { type Goods, goodsOf } from '../goods/goods.ts';
import { brandsFor } from './brands.ts';
import { originOf } from './countries.ts';
import { HORIZON_DAYS, makeImporter } from './people.ts';
import type { Importer, Relation } from './relation.ts';
import { type Cast, makeRelation, type Wishes } from './relations.ts';
import { expectedPart, makeScheme, OWN_KINDS, SCHEME_PART } from './schemes.ts';
import { SECTORS, type Sector } from './sectors.ts';

/** @param trade weight of all trade; the relations come after `first` ones */
export function makeCovertRelations(
  cast: Cast,
  importers: readonly Importer[],
  first: number,
  fraudShare: number,
  trade: number,
): readonly Relation[] {
  const relations: Relation[] = [];
  for (const facts of FRAUD_KINDS) {
    if (!OWN_KINDS.has(facts.id) || fraudShare <= 0) continue;
    // Ghosts do nothing but cheat: all of their share is theirs.
    const part = facts.id === 'ghost-importer' ? 1 : SCHEME_PART;
    const wanted = facts.share * part * fraudShare * trade;
    for (let reached = 0, tries = 0; reached < wanted && tries < 4000; tries++) {
      const relation = makeCovert(cast, importers, first + relations.length, facts, wanted);
      if (relation === undefined) continue;
      reached += expectedPart(relation, relation.scheme!);
      relations.push(relation);
    }
  }
  return relations;
}

function makeCovert(
  cast: Cast,
  importers: readonly Importer[],
  index: number,
  facts: FraudFacts,
  wanted: number,
): Relation | undefined {
  const { chance } = cast;
  const isGhost = facts.id === 'ghost-importer';
  const length = isGhost ? 25 + chance.below(55) : 50 + chance.below(240);
  const from = facts.begins + chance.below(HORIZON_DAYS + 160) - 160;
  const cover = chooseCover(cast, facts);
  const sector = SECTORS.find((each) => each.goods.includes(cover.goods))!;
  const isNew = isGhost || chance.next() < 0.55;
  const importer = isNew ? newFirm(cast, sector, from, index) : anyFirm(cast, importers, sector);
  if (importer === undefined) return undefined;
  // Ghosts trade much in their short life; the others stay small.
  const weight = wanted * (isGhost ? 0.35 : 0.12) * (0.5 + chance.next());
  const to = from + length;
  const wishes: Wishes = {
    weight,
    goods: cover.goods,
    origin: originOf(cover.from),
    isNewSeller: true,
    from: from - (isGhost ? 0 : chance.below(60)),
    to: isGhost ? to : to + chance.below(40),
  };
  const relation = makeRelation(cast, importer, index, wishes);
  if (!isGhost && !PLANTS.get(facts.id)!.suits(relation) && facts.id !== 'hidden-narcotics') return undefined;
  const scheme = makeScheme(chance, facts, relation, ++cast.sellerCount, { from, to });
  return isGhost
    ? { ...relation, usualUsd: relation.usualUsd * 2.6, scheme: { ...scheme, intensity: 0.82 } }
    : { ...relation, scheme };
}

interface Cover {
  readonly goods: Goods;
  readonly from: string;
}

function chooseCover(cast: Cast, facts: FraudFacts): Cover {
  const { chance } = cast;
  if (facts.id === 'hidden-narcotics') {
    const cover = chance.pick(COVERS);
    return { goods: goodsOf(cover.hsCode)!, from: chance.next() < 0.6 ? cover.from : cover.later };
  }
  if (facts.id === 'counterfeit-marks') return { goods: chance.pick(MARKED), from: chance.pick(COPYISTS) };
  if (facts.id === 'prohibited-goods')
    return { goods: chance.pick(HARD), from: chance.pick(['US', 'CN', 'TW', 'DE']) };
  const goods = chance.pick(DUTIABLE);
  return { goods, from: goods.origins[chance.pickCumulative(goods.originTotals)]! };
}

const ALL = SECTORS.flatMap((sector) => sector.goods);
const COPYISTS = ['CN', 'CN', 'HK', 'VN', 'TR'] as const;
const MARKED = ALL.filter((goods) => brandsFor(goods.hsCode).length > 0);
const HARD = ALL.filter((goods) => /^(42|73|82|84|85|87|90|95)/.test(goods.hsCode));
const DUTIABLE = ALL.filter((goods) => goods.basicRate >= 13);

/** A firm that begins to trade shortly before its first crime; numbered after the honest ones and the other new ones. */
function newFirm(cast: Cast, sector: Sector, from: number, index: number): Importer {
  const made = makeImporter(cast.chance, FIRST_COVERT_NUMBER + index, sector);
  const { aeoGrade: _, ...party } = made.party;
  return { ...made, party, from, to: from + 400 };
}

const FIRST_COVERT_NUMBER = 500_000;

function anyFirm(cast: Cast, importers: readonly Importer[], sector: Sector): Importer | undefined {
  for (let tries = 0; tries < 60; tries++) {
    const importer = cast.chance.pick(importers);
    if (importer.sector === sector && importer.party.aeoGrade === undefined && importer.size < 2.5)
      return importer;
  }
  return undefined;
}
