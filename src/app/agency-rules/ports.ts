/** The register of the agency's rules as the HTTP server asks it. */
import { may } from '../../access/index.ts';
import { type AgencyRule, readRule } from '../../areas/counsel/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { AgencyRulePorts } from '../../exchange/agency-rule-ports.ts';
import type { AgencyRuleTyped, AgencyRuleView } from '../../exchange/contract/agency-rules.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readRules, readRuleVersions } from '../../store/queries/agency-rules.ts';
import type { House } from '../house.ts';
import type { ShelfKeeper } from '../library/keep-shelf.ts';
import { namesOf } from '../views/texts.ts';
import { readRuleTable } from './table.ts';
import { countsOf, historyView, isAsked, rowView } from './views.ts';
import { writeRules } from './write.ts';

const FIRST = '처음 등록';
const BY_TABLE = '표로 등록';

export function agencyRulePorts(house: House, shelf: ShelfKeeper): AgencyRulePorts {
  const { pool } = house;
  const today = (): string => seoulDay(house.clock.now());
  const mayWrite = (who: Who): boolean => may(personOf(who), 'agency-rule.write', {});
  const one = async (who: Who, id: string): Promise<AgencyRuleView> => {
    const versions = await readRuleVersions(pool, id);
    const [newest] = versions;
    if (newest === undefined || !isSeenBy(who, newest.body.isPublished)) throw new Refusal('not-found');
    const nameOf = await namesOf(
      pool,
      versions.map(({ writtenBy }) => writtenBy),
    );
    return {
      ...rowView(newest, await shelf.get(), today()),
      version: newest.version,
      // What was written inside, by whom and why, is not for others.
      history: who.role === 'trader' ? [] : historyView(versions, nameOf),
      mayWrite: mayWrite(who),
    };
  };
  return {
    one,
    async list(who, asked) {
      const laws = await shelf.get();
      const rows = (await readRules(pool))
        .filter(({ body }) => isSeenBy(who, body.isPublished))
        .map((row) => rowView(row, laws, today()))
        .sort((a, b) => (a.title < b.title ? -1 : 1));
      return {
        rows: rows.filter((row) => isAsked(row, asked)),
        ...{ total: rows.length, ...countsOf(rows), laws: laws.names.length, mayWrite: mayWrite(who) },
      };
    },
    async add(who, typed) {
      const { ids } = await writeRules(house, who.account, 'rule-write', [
        { body: readTyped(typed), why: FIRST, of: null },
      ]);
      return one(who, ids[0]!);
    },
    async change(who, id, { typed, version, why }) {
      const [newest] = await readRuleVersions(pool, id);
      if (newest === undefined) throw new Refusal('not-found');
      const body = { ...readTyped(typed), isMadeUp: newest.body.isMadeUp };
      await writeRules(house, who.account, 'rule-write', [{ body, why, of: { id, version } }]);
      return one(who, id);
    },
    async table(who, text) {
      const read = readRuleTable(text);
      if (!read.ok) throw new Refusal('invalid', undefined, read.problems);
      const entries = read.value.map((body) => ({ body, why: BY_TABLE, of: 'same-number' as const }));
      const { added, changed, unchanged } = await writeRules(house, who.account, 'rule-table', entries);
      return { added, changed, unchanged };
    },
  };
}

/** Outside customs only what is published. */
function isSeenBy({ role }: Who, isPublished: boolean): boolean {
  return isPublished || role !== 'trader';
}

function readTyped(typed: AgencyRuleTyped): AgencyRule {
  const read = readRule(typed);
  if (!read.ok) throw new Refusal('invalid', undefined, read.problems);
  return read.value;
}
