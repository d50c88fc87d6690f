/** Checks kept as evidence: bill, rules and answer together, sealed under a key of the firm, their hash in the log. */
import { readPartyKey } from '../../access/index.ts';
import { checkOrigin, type OriginCheck } from '../../areas/origin/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { OriginRecordRow, OriginRecordView, OriginReplayView } from '../../exchange/contract/origin.ts';
import { placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import {
  insertOriginCheck,
  nextOriginNumber,
  type OriginCheckRow,
  readOriginCheck,
  readOriginChecks,
} from '../../store/queries/origin-checks.ts';
import { yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { type Checked, sourceWords } from './check.ts';

/** Throws `Refusal` where no firm, or another's, is named. */
export async function keepCheck(
  house: House,
  who: Who,
  checked: Checked,
  firm: string | undefined,
): Promise<string> {
  const party = readPartyKey(firmOf(who, firm)).id;
  const now = house.clock.now();
  const day = seoulDay(now);
  const of = { party, class: 'declaration' as const, year: yearOf(day) };
  const [content] = await house.vault.sealWords([{ ...of, text: canonicalJson(checked) }]);
  const hash = hashOf(checked.check);
  const written = await writeWith(house.pool, house.log, async (client) => {
    const row: OriginCheckRow = {
      ...{ number: await nextOriginNumber(client, day.slice(0, 4)), holder: house.vault.partyHash(party) },
      ...{ content: content!, hash, keptBy: who.account, keptOn: day },
      recordedAt: toInstant(house.machineNow()),
    };
    await insertOriginCheck(client, row);
    const event = {
      ...{
        id: house.newId(),
        number: '',
        version: 0,
        kind: 'origin-kept',
        at: toInstant(now),
        who: who.account,
      },
      detail: canonicalJson({ record: row.number, hash }),
    };
    return {
      acts: [{ kind: 'origin', subject: row.number, at: row.recordedAt, events: [event] }],
      value: row.number,
    };
  });
  if (!written.ok) throw new Refusal('conflict');
  return written.value;
}

export function hashOf(check: OriginCheck): string {
  return sha256(canonicalJson(check));
}

const FIRM = /^(importer|exporter|declarant):\S{1,100}$/;

/** A trader's own firm, or the firm that an officer names. */
function firmOf(who: Who, named: string | undefined): string {
  const { parties = [] } = who;
  const isOwn = placesOfWho(who, 'origin.keep').reach === 'own-records';
  const firm = named ?? (isOwn && parties.length === 1 ? parties[0] : undefined);
  if (firm !== undefined && FIRM.test(firm) && (!isOwn || parties.includes(firm))) return firm;
  throw new Refusal('invalid', undefined, [{ code: 'origin/firm', message: WHICH_FIRM, pointer: '/firm' }]);
}

const WHICH_FIRM = {
  ko: '어느 업체의 것으로 보관할지 적어야 합니다 (예: importer:부호). 신고인은 자기 업체만 고를 수 있습니다.',
  en: 'Name the firm whose check it is, such as importer:CODE; a trader names his own.',
};

export async function keptRows(house: House, who: Who): Promise<readonly OriginRecordRow[]> {
  const rows = await readOriginChecks(house.pool, holdersOf(house, who));
  const opened = await openAll(house, rows);
  return rows.map((row, place) => rowView(row, opened[place]!));
}

export async function keptView(house: House, who: Who, number: string): Promise<OriginRecordView> {
  const { row, checked } = await keptOne(house, who, number);
  if (checked === null) return { ...rowView(row, null), kept: null };
  const { bill, check, ground } = checked;
  return {
    ...rowView(row, checked),
    kept: { bill, check, title: ground.source.title, source: sourceWords(ground.source) },
  };
}

/** By the engine that reckoned it, from nothing but what was kept. */
export async function replayKept(house: House, who: Who, number: string): Promise<OriginReplayView> {
  const { row, checked } = await keptOne(house, who, number);
  if (checked === null) throw new Refusal('not-found', ERASED);
  const again = hashOf(checkOrigin(checked.bill, checked.ground, checked.check.engine));
  return { isSame: again === row.hash && hashOf(checked.check) === row.hash, hash: row.hash, again };
}

const ERASED = { ko: '보관 내용이 파기되었습니다.', en: 'What was kept has been erased.' };

/** Another firm's is as if it were not there. */
async function keptOne(
  house: House,
  who: Who,
  number: string,
): Promise<{ readonly row: OriginCheckRow; readonly checked: Checked | null }> {
  const row = await readOriginCheck(house.pool, number);
  const holders = holdersOf(house, who);
  if (row === undefined || (holders !== null && !holders.includes(row.holder)))
    throw new Refusal('not-found');
  const [checked] = await openAll(house, [row]);
  return { row, checked: checked! };
}

/** Keyed hashes of the firms whose checks somebody may see; null for all of them. */
function holdersOf({ vault }: House, who: Who): readonly string[] | null {
  if (placesOfWho(who, 'origin.read').reach === 'all') return null;
  return (who.parties ?? []).map((key) => vault.partyHash(readPartyKey(key).id));
}

/** In the order given; null where the key of the firm was destroyed. */
async function openAll({ vault }: House, rows: readonly OriginCheckRow[]): Promise<(Checked | null)[]> {
  const opened = await vault.open(rows.map(({ content }) => content));
  return opened.map((one) => ('text' in one ? (JSON.parse(one.text) as Checked) : null));
}

function rowView(row: OriginCheckRow, checked: Checked | null): OriginRecordRow {
  const { number, keptBy, keptOn, recordedAt, hash } = row;
  const of =
    checked === null
      ? null
      : {
          ...{ scheme: checked.check.agreement, hs: checked.check.hs, goods: checked.bill.goods },
          verdict: checked.check.verdict,
        };
  return { number, keptBy, keptOn, recordedAt, hash, of };
}
