/** Finds and locks an export declaration for an act on its loading, moves it, and writes what happened in one transaction. */
import type pg from 'pg';
import {
  ACTS,
  acceptedDay,
  type LifeAct,
  type Loading,
  loadingOf,
  move,
  type State,
} from '../../areas/clearance/index.ts';
import { type Day, seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import { moveState, readDeclaration, readEvents } from '../../store/queries/declarations.ts';
import type { StoredDeclarationRow } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { openEvents } from '../said.ts';

export interface ExportActor {
  readonly account: string;
  readonly name: Text;
  readonly kind: 'officer' | 'declarant' | 'system';
}

export interface ExportEvent {
  readonly kind: LifeAct;
  readonly article: string;
  readonly detail?: object;
}

export interface FoundExport {
  readonly row: StoredDeclarationRow;
  /** Undefined while it is not accepted. */
  readonly loading: Loading | undefined;
  readonly today: Day;
  readonly at: string;
  /** Throws `Refusal` with every reason why not. @param problems what speaks against it besides the state */
  move(
    client: pg.PoolClient,
    act: LifeAct,
    problems: (loading: Loading, today: Day) => readonly Problem[],
  ): Promise<ExportEvent>;
}

export type OnExport = typeof onExport;

/**
 * @param target the latest version is meant where none is named @param work may run again; no events: nothing is written
 */
export async function onExport(
  parts: Pick<House, 'pool' | 'vault' | 'log' | 'clock' | 'newId' | 'machineNow' | 'hub'>,
  actor: ExportActor,
  target: { readonly number: string; readonly version?: number; readonly why?: string },
  work: (client: pg.PoolClient, found: FoundExport) => Promise<readonly ExportEvent[]>,
): Promise<void> {
  const why = target.why?.trim();
  const result = await writeWith(parts.pool, parts.log, async (client) => {
    const found = await lockExport(parts, client, actor, target);
    const { row, at } = found;
    const events = (await work(client, found)).map(({ kind, article, detail }) => ({
      ...{
        id: parts.newId(),
        number: row.number,
        version: row.version,
        kind,
        at,
        who: actor.account,
        article,
      },
      ...(why === undefined ? {} : { why }),
      ...(detail === undefined ? {} : { detail: canonicalJson(detail) }),
    }));
    const subject = `${row.number}/${row.version}`;
    const entry = { kind: 'act', subject, at: toInstant(parts.machineNow()), events };
    return { acts: events.length === 0 ? [] : [entry], value: undefined };
  });
  if (!result.ok) throw new Refusal('conflict');
  parts.hub.tell({ kind: 'cases' });
}

async function lockExport(
  { vault, clock }: Pick<House, 'vault' | 'clock'>,
  client: pg.PoolClient,
  actor: ExportActor,
  { number, version, why }: { readonly number: string; readonly version?: number; readonly why?: string },
): Promise<FoundExport> {
  await client.query('select 1 from declaration where number = $1 for no key update', [number]);
  const row = await readDeclaration(client, number);
  if (row === undefined) throw new Refusal('not-found');
  if (row.direction !== 'export') throw new Refusal('not-allowed-now', NO_EXPORT);
  if (version !== undefined && row.version !== version) throw new Refusal('conflict', AMENDED);
  const now = clock.now();
  const today = seoulDay(now);
  const at = toInstant(now);
  const { decidedAt } = row;
  const loading =
    decidedAt === undefined || decidedAt === null
      ? undefined
      : loadingOf(acceptedDay(decidedAt), await openEvents(vault, await readEvents(client, number)));
  return {
    ...{ row, loading, today, at },
    async move(db, act, problemsOf) {
      const moved = move(row.state as State, act, {
        by: { kind: actor.kind, name: actor.name.ko },
        ...{ at, day: today, direction: 'export' },
        ...(why === undefined ? {} : { why }),
      });
      const problems: readonly Problem[] = [
        ...(moved.ok ? [] : moved.problems),
        ...(loading === undefined || (!moved.ok && isIllegal(moved.problems))
          ? []
          : problemsOf(loading, today)),
      ];
      if (!moved.ok || problems.length > 0) throw refusalOf(problems);
      if (!(await moveState(db, row, [row.state], moved.value.state))) throw new Refusal('conflict');
      return { kind: act, article: ACTS[act].basis };
    },
  };
}

function isIllegal(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'life-cycle/illegal-move');
}

/** What a field says wrongly is told as such; everything else is for another time. */
function refusalOf(problems: readonly Problem[]): Refusal {
  const isInput = problems.every(
    ({ code, pointer }) => pointer !== undefined || code === 'life-cycle/reason-missing',
  );
  const message = {
    ko: problems.map((one) => one.message.ko).join(' '),
    en: problems.map((one) => one.message.en).join(' '),
  };
  return new Refusal(isInput ? 'invalid' : 'not-allowed-now', message, problems);
}

const NO_EXPORT: Text = {
  ko: '수출신고가 아닙니다. 적재기간은 수출신고에만 있습니다 (관세법 제251조).',
  en: 'This is no export declaration; only exports have a loading period (art. 251).',
};
const AMENDED: Text = {
  ko: '그 사이 정정되었습니다. 다시 열어 보십시오.',
  en: 'It has been amended meanwhile. Open it again.',
};
