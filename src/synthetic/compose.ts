/** Draws an honest shipment of a relation into the draft: its lines, weights, route, papers. The hot path. */
import type { Random } from '../core/random.ts';
import { type Draft, type Line, packUp, roundMass } from './draft.ts';
import type { Today } from './today.ts';
import { HUBS } from './world/countries.ts';
import type { Relation, Ware } from './world/relation.ts';
import { otherCode } from './world/wares.ts';

const MOST_LINES = 40;

/** A draft to be filled; the relation only gives it its first shape. */
export function newDraft(relation: Relation, today: Today): Draft {
  return {
    relation,
    today,
    ordinal: 0,
    importer: relation.importer.party,
    seller: relation.seller.party,
    broker: relation.broker,
    office: relation.office.code,
    mode: relation.office.mode,
    port: relation.office.port,
    bill: '',
    masterBill: undefined,
    departure: relation.seller.origin.code,
    transit: undefined,
    plan: 3,
    useType: '21',
    tradeType: '11',
    isRelated: relation.isRelated,
    grossMassKg: 0,
    packages: 1,
    count: 0,
    lines: [],
    lacksPermit: false,
    hasOldPermit: false,
    lacksCertificate: false,
    storedDays: 0,
    certificateAge: 10,
    certificateHs: undefined,
  };
}

export function composeShipment(
  draft: Draft,
  relation: Relation,
  today: Today,
  ordinal: number,
  chance: Random,
): void {
  const { office } = relation;
  draft.relation = relation;
  draft.today = today;
  draft.ordinal = ordinal;
  draft.importer = relation.importer.party;
  draft.seller = relation.seller.party;
  draft.broker = relation.broker;
  draft.office = office.code;
  draft.mode = office.mode;
  draft.port = office.port;
  draft.isRelated = relation.isRelated;
  nameBills(draft, chance);
  chooseRoute(draft, chance);
  choosePapers(draft, chance);
  const lines = 1 + Math.floor(-Math.log(1 - chance.next()) * (relation.lines - 1) + 0.28);
  draft.count = Math.min(MOST_LINES, lines);
  let netMassKg = 0;
  for (let i = 0; i < draft.count; i++) netMassKg += composeLine(draft, i, chance);
  packUp(draft, netMassKg, chance);
}

/** Fills line `index`; answers its mass. */
function composeLine(draft: Draft, index: number, chance: Random): number {
  const { relation } = draft;
  const { wares } = relation;
  // The first ware is what the relation lives on.
  const ware = wares[index === 0 && chance.next() < 0.5 ? 0 : chance.below(wares.length)]!;
  const usdPerKg = ware.usdPerKg * Math.exp(chance.normal() * ware.spread);
  let kg = ((relation.usualUsd / relation.lines) * Math.exp(chance.normal() * 0.75 - 0.2)) / usdPerKg;
  let pieces = 0;
  if (ware.kgPerPiece > 0) {
    pieces = Math.max(1, Math.round(kg / ware.kgPerPiece));
    kg = pieces * ware.kgPerPiece * (0.985 + 0.03 * chance.next());
  }
  const netMassKg = roundMass(kg);
  if (index >= draft.lines.length) draft.lines.push(emptyLine(ware));
  const line = draft.lines[index]!;
  line.ware = ware;
  line.hsCode = ware.goods.hsCode;
  line.description = ware.description;
  line.tradeName = ware.tradeName;
  line.brand = ware.brand?.name;
  line.model = ware.model;
  line.originCountry = ware.origin.code;
  line.marking = ware.marking;
  if (ware.marking === 'S' && chance.next() < 0.03) line.marking = 'N';
  line.netMassKg = netMassKg;
  line.pieces = pieces;
  line.usdPerKg = usdPerKg;
  line.rateKind = ware.rateKind;
  line.ratePercent = ware.ratePercent;
  line.agreement = ware.agreement;
  line.permit = ware.goods.permit;
  return netMassKg;
}

function emptyLine(ware: Ware): Line {
  return {
    ware,
    hsCode: '',
    description: '',
    tradeName: '',
    brand: undefined,
    model: undefined,
    originCountry: '',
    marking: '',
    netMassKg: 0,
    pieces: 0,
    usdPerKg: 0,
    rateKind: '',
    ratePercent: 0,
    agreement: undefined,
    permit: '',
  };
}

/** Bills of lading are numbered by day and place in it, so that no state has to be kept. */
export function nameBills(draft: Draft, chance: Random): void {
  const { today, relation, ordinal } = draft;
  const stem = today.yearDigits + today.dayDigits;
  draft.bill = `SYH${relation.forwarderId.slice(3)}${stem}${ordinal}`;
  draft.masterBill = chance.next() < 0.6 ? `${relation.carrierId}M${stem}${ordinal}` : undefined;
}

function chooseRoute(draft: Draft, chance: Random): void {
  const { relation } = draft;
  const luck = chance.next();
  draft.departure = relation.seller.origin.code;
  draft.transit = relation.hub;
  if (luck < 0.012) draft.transit = HUBS[Math.floor((luck / 0.012) * HUBS.length)];
  // Some cargo is bought from stock in a port between.
  else if (luck < 0.03) draft.departure = HUBS[Math.floor(((luck - 0.012) / 0.018) * HUBS.length)]!;
}

function choosePapers(draft: Draft, chance: Random): void {
  const luck = chance.next();
  draft.plan = luck < 0.06 ? 0 : luck < 0.18 ? 1 : luck < 0.3 ? 2 : 3;
  const use = chance.next();
  draft.useType = use < 0.84 ? '21' : '11';
  draft.tradeType = use < 0.955 ? '11' : use < 0.97 ? '12' : use < 0.985 ? '87' : use < 0.993 ? '29' : '92';
  // Honest people forget or file papers by another way, too.
  const slip = chance.next();
  draft.lacksPermit = slip < 0.02;
  draft.hasOldPermit = slip > 0.996;
  draft.lacksCertificate = slip > 0.02 && slip < 0.03;
  draft.storedDays = slip > 0.04 && slip < 0.044 ? 31 + Math.floor((slip - 0.04) * 6000) : 0;
  draft.certificateAge = 2 + Math.floor(40 * chance.next() * chance.next());
  if (slip > 0.03 && slip < 0.037) draft.certificateAge += 330;
  draft.certificateHs =
    slip > 0.037 && slip < 0.04 ? otherCode(draft.relation.wares[0]!.goods.hsCode) : undefined;
}
