/**
 * What is done to an accepted export until it is loaded: loading reported, a longer period asked for and answered, notice of
 * cancelling given, the acceptance cancelled. Every one is an event with who, when, why and article; an illegal one is refused
 * with every reason (관세법 제251조, 시행령 제255조, 행정절차법 제21조).
 */
import {
  askProblems,
  cancelProblems,
  extendProblems,
  type LifeAct,
  type LoadingReport,
  noticeProblems,
  opinionDay,
  refuseProblems,
  reportProblems,
} from '../../areas/clearance/index.ts';
import { type Day, seoulMidnight, toInstant } from '../../core/day.ts';
import type {
  Cancellation,
  CancellationNotice,
  ExtensionAnswer,
  ExtensionAsk,
  NewLoading,
} from '../../exchange/contract.ts';
import { endAwaited, storeAwaited } from '../../store/queries/awaited.ts';
import { setExtendedTo } from '../../store/queries/exports.ts';
import { sealAbout } from '../../store/vault/said.ts';
import { AWAITED, dueOf } from '../awaited-table.ts';
import type { House } from '../house.ts';
import { noteTelling, supervisorsOf, wake } from '../telling.ts';
import { type ExportActor, type FoundExport, type OnExport, onExport } from './on-export.ts';

type Parts = Pick<House, 'pool' | 'vault' | 'log' | 'clock' | 'newId' | 'machineNow' | 'hub'>;

/** The same report again changes nothing. */
export async function reportLoading(
  parts: Parts,
  actor: ExportActor,
  number: string,
  given: NewLoading,
): Promise<void> {
  const report = reportOf(given);
  await onExport(parts, actor, { number, version: given.version }, async (client, found) => {
    if (found.loading?.reports.some((known) => isSame(known, report)) === true) return [];
    const act: LifeAct = report.isComplete ? 'report-loading' : 'report-part-loading';
    const event = await found.move(client, act, (loading, today) => reportProblems(report, loading, today));
    if (report.isComplete)
      await endOpen(client, found, actor, 'cancelled', ['loading-extension', 'cancel-notice']);
    return [{ ...event, detail: { report, due: found.loading!.due } }];
  });
}

function reportOf({ bill, loadedOn, means, packageCount, isComplete = true }: NewLoading): LoadingReport {
  return {
    ...{ bill: bill.trim(), loadedOn, isComplete },
    ...{ means: means?.trim() || null, packageCount: packageCount ?? null },
  };
}

function isSame(one: LoadingReport, other: LoadingReport): boolean {
  return (
    one.bill === other.bill &&
    one.loadedOn === other.loadedOn &&
    one.packageCount === other.packageCount &&
    one.isComplete === other.isComplete
  );
}

export async function askExtension(
  parts: Parts,
  actor: ExportActor,
  number: string,
  { to, reason }: ExtensionAsk,
): Promise<void> {
  let told: readonly string[] = [];
  await onExport(parts, actor, { number, why: reason }, async (client, found) => {
    const event = await found.move(client, 'ask-extension', (loading, today) =>
      askProblems(to, loading, today),
    );
    const now = parts.clock.now();
    await storeAwaited(client, {
      ...awaitedOf(parts, found, actor, 'loading-extension'),
      dueAt: toInstant(dueOf('loading-extension', now)),
      says: await sealAbout(parts.vault, found.row, `${to}: ${reason.trim()}`),
    });
    told = await noteTelling(client, parts, actor.account, {
      accounts: await supervisorsOf(client, found.row.office),
      ...{ kind: 'extension-asked', number },
    });
    return [{ ...event, detail: { to } }];
  });
  wake(parts, told);
}

/** To the day that was asked for or an earlier one; or not at all, with a reason. */
export async function answerExtension(
  parts: Parts,
  actor: ExportActor,
  number: string,
  { version, to, reason }: ExtensionAnswer,
): Promise<void> {
  const target = { number, version, ...(reason === undefined ? {} : { why: reason }) };
  await onExport(parts, actor, target, async (client, found) => {
    if (to === null) {
      const event = await found.move(client, 'refuse-extension', refuseProblems);
      await endOpen(client, found, actor, 'answered', ['loading-extension']);
      return [event];
    }
    const event = await found.move(client, 'extend-loading', (loading, today) =>
      extendProblems(to, loading, today),
    );
    await setExtendedTo(client, found.row, to);
    await endOpen(client, found, actor, 'answered', ['loading-extension']);
    await endOpen(client, found, actor, 'cancelled', ['cancel-notice']);
    return [{ ...event, detail: { from: found.loading!.due, to } }];
  });
}

export async function giveCancelNotice(
  parts: Parts,
  actor: ExportActor,
  number: string,
  { version, reason, opinionBy }: CancellationNotice,
): Promise<void> {
  await onExport(parts, actor, { number, version, why: reason }, async (client, found) => {
    const by = opinionBy ?? opinionDay(found.today);
    const event = await found.move(client, 'give-cancel-notice', (loading, today) =>
      noticeProblems(by, loading, today),
    );
    await storeAwaited(client, {
      ...awaitedOf(parts, found, actor, 'cancel-notice'),
      dueAt: endOf(by),
      says: await sealAbout(parts.vault, found.row, reason.trim()),
    });
    return [{ ...event, detail: { opinionBy: by, due: found.loading!.due } }];
  });
}

export async function cancelAcceptance(
  parts: Parts,
  actor: ExportActor,
  number: string,
  { version, reason }: Cancellation,
): Promise<void> {
  await onExport(parts, actor, { number, version, why: reason }, async (client, found) => {
    const event = await found.move(client, 'cancel-acceptance', cancelProblems);
    await endOpen(client, found, actor, 'answered', ['cancel-notice']);
    const { due, acceptedOn } = found.loading!;
    return [{ ...event, detail: { acceptedOn, due } }];
  });
}

type Client = Parameters<Parameters<OnExport>[3]>[0];

async function endOpen(
  client: Client,
  { row, at }: FoundExport,
  { account: who }: ExportActor,
  step: 'answered' | 'cancelled',
  kinds: Parameters<typeof endAwaited>[2],
): Promise<void> {
  await endAwaited(client, row, kinds, step, { who, at });
}

function awaitedOf(
  { newId }: Parts,
  { row, at }: FoundExport,
  { account }: ExportActor,
  kind: 'loading-extension' | 'cancel-notice',
) {
  return {
    ...{ id: newId(), kind, number: row.number, version: row.version, caseId: null, office: row.office },
    ...{
      askedBy: account,
      askedOf: null,
      askedAt: at,
      article: AWAITED[kind].article,
      step: 'asked' as const,
    },
    ...{ answeredAt: null, answeredBy: null, answer: null },
  };
}

/** The last second of a Korean day. */
function endOf(day: Day): string {
  return toInstant(seoulMidnight(day) + 86_400_000 - 1000);
}
