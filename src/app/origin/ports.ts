/** Rules of origin as the HTTP server asks them. */
import {
  coverageOf,
  frameAsks,
  howRead,
  INSUFFICIENT,
  missingOf,
  type RuleBook,
  rowsFor,
} from '../../areas/origin/index.ts';
import type {
  OriginAgreementView,
  OriginKnownView,
  OriginRulesAsked,
  OriginRulesView,
} from '../../exchange/contract/origin.ts';
import type { OriginPorts } from '../../exchange/origin-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { AGREEMENT_PARTIES } from '../../reference/agreement-parties.ts';
import { AGREEMENTS } from '../../reference/agreements.ts';
import { DIRECT_TRANSPORT_LAW, KNOWN_OF_ORIGIN } from '../../reference/origin-facts.ts';
import { AGREEMENT_FRAMES, frameOf } from '../../reference/origin-frames.ts';
import { BASES } from '../../reference/origin-law.ts';
import type { House } from '../house.ts';
import { type Books, keepBooks, readBooks } from './books.ts';
import { checkAsked, sourceWords } from './check.ts';
import { keepCheck, keptRows, keptView, replayKept } from './keep.ts';
import { materialsFrom } from './table.ts';

export function originPorts(house: House, needReady: () => void): OriginPorts {
  const books = keepBooks(() => readBooks(process.env, house.store.dataFolder));
  return {
    agreements: async () => ({
      ...{ held: [...(await books()).values()].map(agreementView), known: knownAgreements(await books()) },
      ...{ transportLaw: DIRECT_TRANSPORT_LAW, bases: BASES, insufficient: INSUFFICIENT },
    }),
    rules: async (asked) => rulesView(await books(), asked),
    async table({ csv }) {
      const read = materialsFrom(csv);
      if (!read.ok) throw new Refusal('invalid', undefined, read.problems, read.count);
      return { materials: read.value };
    },
    async check(asked) {
      const { check, ground } = checkAsked(await books(), asked, house.checks.isKnownHsCode);
      return { check, title: ground.source.title, source: sourceWords(ground.source) };
    },
    async keep(who, asked) {
      needReady();
      const checked = checkAsked(await books(), asked, house.checks.isKnownHsCode);
      return keptView(house, who, await keepCheck(house, who, checked, asked.firm));
    },
    records: (who) => keptRows(house, who),
    record: (who, number) => keptView(house, who, number),
    replay: (who, number) => replayKept(house, who, number),
  };
}

function agreementView(book: RuleBook): OriginAgreementView {
  const { scheme, title, version, date, licence, validFrom, validTo, parties } = book.source;
  const frame = frameOf(scheme);
  return {
    ...{ scheme, title, version, date, licence, validFrom, validTo, parties },
    ...{ coverage: coverageOf(book), edition: frame?.edition ?? null },
    ...{ asks: frame === null ? [] : frameAsks(frame), missing: missingOf(frame) },
  };
}

function knownAgreements(books: Books): readonly OriginKnownView[] {
  const names = new Map(AGREEMENTS.rows.map(({ code, ko, en }) => [code, { ko, en }]));
  const byAgreement = Map.groupBy(KNOWN_OF_ORIGIN, ({ agreement }) => agreement);
  return [...byAgreement].map(([agreement, rows]) => {
    const joined = AGREEMENT_PARTIES.filter(
      (one) => one.agreement === agreement && one.inForceTo === undefined,
    );
    const scheme = schemeOf(agreement);
    return {
      ...{ agreement, name: names.get(agreement)!, rows },
      inForceFrom: joined[0]?.inForceFrom ?? null,
      parties: joined.flatMap(({ parties }) => parties),
      scheme: scheme !== undefined && books.has(scheme) ? scheme : null,
    };
  });
}

function schemeOf(agreement: string | undefined): string | undefined {
  return AGREEMENT_FRAMES.find((frame) => frame.agreement === agreement)?.scheme;
}

/** By the name of the list, or by the code that a declaration claims preference under. */
function rulesView(books: Books, { scheme, agreement, hs }: OriginRulesAsked): OriginRulesView {
  const name = scheme ?? schemeOf(agreement) ?? '';
  const book = books.get(name);
  if (book === undefined) return { scheme: null, title: '', source: '', rows: [] };
  const rows = /^\d{4,10}$/.test(hs) ? rowsFor(book.rows, hs.slice(0, 10)) : [];
  return {
    ...{ scheme: name, title: book.source.title, source: sourceWords(book.source) },
    rows: rows.map(({ id, heading, description, joined, rules }) => ({
      ...{ id, heading, description, joined },
      rules: rules.map((rule) => ({ text: rule.text, how: howRead(rule) })),
    })),
  };
}
