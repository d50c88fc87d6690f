/** Cases of misuse as officers see and close them, and the suspension of a code that may be stolen. Each act is an event with its reason. */
import type pg from 'pg';
import { maskName } from '../../access/masking.ts';
import {
  CODE_STANDINGS,
  REFUSAL_TEXTS,
  type RefusalReason,
  standingOfCode,
  USE_FAULT_TEXTS,
  type UseFault,
} from '../../areas/parcels/index.ts';
import { type Instant, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { CodeSuspension, MisuseCaseView, MisuseClosing } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  closeMisuse,
  lockMisuse,
  type MisuseRow,
  readMisuse,
  readMisuseById,
  readUsesById,
} from '../../store/queries/code-uses.ts';
import { readFirms } from '../../store/queries/parcel-firms.ts';
import { readStopDecisions, storeStopDecision } from '../../store/queries/parcel-releases.ts';
import { changeCode, lockCode, readCodesById } from '../../store/queries/personal-codes.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { tellCitizens } from '../portal/mail/tell.ts';
import { wordsOf } from '../said.ts';
import { type DeskEvent, writeDesk } from '../trader-desk/write.ts';
import { CODE_ARTICLE, today } from './codes.ts';
import { findHolder, openCodes, wordsOfCitizen } from './holders.ts';

const MOST = 200;
const OF_OFFICER: Text = { ko: '여러 부호가 모이는 곳에서 쓰였습니다', en: 'Used where many codes meet' };

/** Open ones first. */
export async function misuseCases(house: House): Promise<MisuseCaseView[]> {
  return viewsOf(house, await readMisuse(house.pool, null, MOST));
}

async function viewsOf(house: House, rows: readonly MisuseRow[]): Promise<MisuseCaseView[]> {
  const [codes, uses, firms] = [
    await openCodes(
      house.vault,
      await readCodesById(
        house.pool,
        rows.map(({ code }) => code),
      ),
    ),
    await readUsesById(
      house.pool,
      rows.flatMap(({ use }) => use ?? []),
    ),
    await readFirms(house.pool),
  ];
  const stops = await readStopDecisions(
    house.pool,
    uses.map(({ id }) => id),
  );
  const words = await wordsOf(
    house.vault,
    rows.flatMap((row) => [row.words, row.closedWhy] as unknown as Sealed[]),
  );
  const views: MisuseCaseView[] = [];
  for (const [place, row] of rows.entries()) {
    const code = codes.find(({ id }) => id === row.code);
    const use = uses.find(({ id }) => id === row.use);
    const holder = await findHolder(house, row.citizen);
    const standing = code === undefined ? null : standingOfCode(code, today(house));
    views.push({
      ...{ id: row.id, openedAt: row.openedAt, closedAt: row.closedAt, closedBy: row.closedBy },
      ...{ closedAs: row.closedAs, words: words[place * 2] ?? null, closedWhy: words[place * 2 + 1] ?? null },
      code: code === undefined ? null : maskCode(code.code),
      holder: holder === null ? null : maskName(holder.name),
      standing,
      standingName: standing === null ? null : CODE_STANDINGS[standing],
      openedBy: row.openedBy,
      reason: row.openedBy === null ? REFUSAL_TEXTS[row.reason as RefusalReason] : OF_OFFICER,
      network: code?.mark == null ? null : `code-${code.mark}`,
      use:
        use === undefined
          ? null
          : {
              firm: firms.find(({ id }) => id === use.firm)?.name ?? use.firm,
              number: use.number,
              bills: use.bills,
              notedAt: use.notedAt,
              faults: use.faults.map((one) => USE_FAULT_TEXTS[one as UseFault]),
              stop:
                use.answer === 'refused'
                  ? (stops.find((one) => one.use === use.id)?.decidedAs ?? 'open')
                  : null,
            },
    });
  }
  return views;
}

/** `P90******1234`: enough to tell one from another. */
export function maskCode(code: string): string {
  return `${code.slice(0, 3)}******${code.slice(-4)}`;
}

export async function closeCase(
  house: House,
  who: Who,
  id: string,
  { as, why, parcels = as === 'not-misused' ? 'goes-on' : 'stays' }: MisuseClosing,
): Promise<MisuseCaseView> {
  await writeDesk(house, async (client) => {
    const row = await lockMisuse(client, id);
    if (row === undefined) throw new Refusal('not-found');
    if (row.closedAt !== null) throw new Refusal('not-allowed-now');
    const sealed = await sealWhy(house, row, why);
    const at = toInstant(house.clock.now());
    await closeMisuse(client, id, { by: who.account, as, why: sealed, at });
    const [use] = row.use === null ? [] : await readUsesById(client, [row.use]);
    // Whoever reported nothing is told nothing.
    if (row.openedBy === null)
      await tellCitizens(house, client, 'answer', [
        { citizen: row.citizen, subject: `misuse ${id}`, number: use?.number ?? '' },
      ]);
    const event = {
      ...{ kind: 'code-misuse-closed', who: who.account, why: sealed, article: CODE_ARTICLE },
      detail: { misuse: id, as },
    };
    const stop = await decideStop(client, row, parcels, who.account, at);
    return { events: stop === null ? [event] : [event, stop], value: undefined };
  });
  house.parcelReleases.look();
  return caseView(house, id);
}

/** What becomes of the parcels of a refused use is decided with its case; where it was not refused nothing is stopped. */
async function decideStop(
  client: pg.PoolClient,
  { id, use }: MisuseRow,
  decidedAs: 'goes-on' | 'stays',
  who: string,
  at: Instant,
): Promise<DeskEvent | null> {
  const [refused] = use === null ? [] : await readUsesById(client, [use]);
  if (refused?.answer !== 'refused') return null;
  await storeStopDecision(client, { use: refused.id, decidedAs }, who, at);
  const kind = decidedAs === 'goes-on' ? 'parcel-stop-lifted' : 'parcel-stop-stays';
  return { kind, who, article: CODE_ARTICLE, detail: { misuse: id, use, parcels: refused.bills } };
}

/** Stops a code that may be stolen, or lets it be used again; its holder can have a new one at once. */
export async function suspendCode(
  house: House,
  who: Who,
  id: string,
  { to, why }: CodeSuspension,
): Promise<MisuseCaseView> {
  await writeDesk(house, async (client) => {
    const row = await lockMisuse(client, id);
    const code = row === undefined ? undefined : await lockCode(client, row.code);
    if (row === undefined || code === undefined) throw new Refusal('not-found');
    const isSuspended = code.suspendedOn !== null;
    if (code.endedOn !== null || isSuspended === (to === 'suspended')) throw new Refusal('not-allowed-now');
    await changeCode(client, code.id, { ...code, suspendedOn: to === 'suspended' ? today(house) : null });
    const event = {
      kind: to === 'suspended' ? 'code-suspended' : 'code-suspension-lifted',
      ...{ who: who.account, why: await sealWhy(house, row, why), article: CODE_ARTICLE },
      detail: { misuse: id, code: code.id },
    };
    return { events: [event], value: undefined };
  });
  return caseView(house, id);
}

/** Reasons may name the holder: they are sealed and go with him. */
async function sealWhy(house: House, { citizen }: MisuseRow, why: string): Promise<string> {
  const of = wordsOfCitizen(citizen, today(house), why.trim());
  const [sealed] = await house.vault.sealWords([{ ...of, isSaid: true }]);
  return sealed as unknown as string;
}

async function caseView(house: House, id: string): Promise<MisuseCaseView> {
  const [found] = await viewsOf(house, await readMisuseById(house.pool, id));
  if (found === undefined) throw new Refusal('not-found');
  return found;
}
