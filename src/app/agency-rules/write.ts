/** Writes rules of the agency into the register: each as another version, with its event; a number stands once. */
import { type AgencyRule, keyOf } from '../../areas/counsel/index.ts';
import { toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import { lockRules, type RuleRow, readRules, storeRules } from '../../store/queries/agency-rules.ts';
import type { House } from '../house.ts';

/** What is to be written, beside what stands. */
export interface RuleEntry {
  readonly body: AgencyRule;
  readonly why: string;
  /** The rule of which it is another version; a new one where it is null, or the one of the same number. */
  readonly of: { readonly id: string; readonly version: number } | 'same-number' | null;
}

export interface Written {
  readonly ids: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

type Parts = Pick<House, 'pool' | 'log' | 'clock' | 'newId' | 'machineNow'>;

/** All or none. Throws `Refusal`: a number that another rule has, or somebody else was quicker. */
export async function writeRules(
  parts: Parts,
  account: string,
  kind: 'rule-write' | 'rule-table',
  entries: readonly RuleEntry[],
): Promise<Written> {
  const { pool, log, clock, newId, machineNow } = parts;
  const at = toInstant(clock.now());
  const written = await writeWith<Written>(pool, log, async (client) => {
    await lockRules(client);
    const standing = await readRules(client);
    const byKey = new Map(standing.map((row) => [keyOf(row.body), row]));
    const byId = new Map(standing.map((row) => [row.id, row]));
    const rows: RuleRow[] = [];
    const ids: string[] = [];
    let unchanged = 0;
    for (const { body, why, of } of entries) {
      const same = byKey.get(keyOf(body));
      const before = of === 'same-number' ? same : of === null ? undefined : byId.get(of.id);
      if (of !== 'same-number' && same !== undefined && same.id !== before?.id) throw again(same.body);
      if (of !== null && of !== 'same-number' && before?.version !== of.version)
        throw new Refusal('conflict');
      if (before !== undefined) ids.push(before.id);
      if (before !== undefined && canonicalJson(before.body) === canonicalJson(body)) {
        unchanged++;
        continue;
      }
      const id = before?.id ?? newId();
      if (before === undefined) ids.push(id);
      rows.push({
        ...{ id, version: (before?.version ?? 0) + 1, body, writtenBy: account },
        ...{ writtenAt: at, why },
      });
    }
    if (rows.length > 0) await storeRules(client, rows);
    const added = rows.filter(({ version }) => version === 1).length;
    const detail = rows.map(({ id, version, body }) => ({
      rule: id,
      version,
      hash: sha256(canonicalJson(body)),
    }));
    const event = {
      ...{ id: newId(), number: '', version: 0, kind, at, who: account, why: entries[0]?.why },
      detail: canonicalJson({ rules: detail }),
    };
    const act = {
      kind: 'agency-rule',
      subject: rows[0]?.id ?? '',
      at: toInstant(machineNow()),
      events: [event],
    };
    const value = { ids, added, changed: rows.length - added, unchanged };
    return { acts: rows.length === 0 ? [] : [act], value };
  });
  if (!written.ok) throw new Refusal('conflict');
  return written.value;
}

function again({ title, number }: AgencyRule): Refusal {
  const message = {
    ko: `같은 종류와 번호의 규정이 있습니다: ${title} ${number ?? ''}`,
    en: `A rule of this kind and number stands already: ${title} ${number ?? ''}`,
  };
  return new Refusal('invalid', undefined, [{ code: 'rule/again', pointer: '/number', message }]);
}
