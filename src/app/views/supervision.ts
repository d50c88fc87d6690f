/** The supervisor's figures: who does how much, what ages, agreement with proposals, hand-backs, dealing, and blind review. */
import { toInstant } from '../../core/day.ts';
import type { BlindView, OfficerFigures, SupervisionView } from '../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { shareDifference } from '../../learning/interval.ts';
import { isExamination } from '../../screening/capacity.ts';
import { readAwaitedIn } from '../../store/queries/awaited.ts';
import { readCases } from '../../store/queries/cases.ts';
import type { House } from '../house.ts';
import { officeHoursBetween } from '../working-hours.ts';
import { assignmentView } from './assignment.ts';
import { awaitedViews } from './awaited.ts';
import { caseRows } from './cases.ts';
import { namesOf, rateOf } from './texts.ts';

const USUAL_DAYS = 28;
const SHOWN = 100;

export async function supervisionView(
  house: House,
  who: Who,
  query: { days?: number; office?: string },
): Promise<SupervisionView> {
  const office = officeOf(who, query.office);
  const now = house.clock.now();
  const to = toInstant(now);
  const from = toInstant(now - (query.days ?? USUAL_DAYS) * 86_400_000);
  const [officers, ageing, late, awaited, assignment, blind] = await Promise.all([
    officerFigures(house, office, from, to),
    ageingOf(house, office, now),
    readCases(house.pool, { sort: 'due', limit: SHOWN, ...(office === null ? {} : { offices: [office] }) }),
    readAwaitedIn(house.pool, office, SHOWN),
    assignmentView(house.pool, office, from, to),
    blindView(house, office, from, to),
  ]);
  const overdue = late.cases.filter(({ dueAt }) => Date.parse(dueAt) < now);
  return {
    ...{ from, to, office, officers, ageing, assignment, blind },
    overdue: await caseRows(house, who, overdue),
    awaitedOverdue: (await awaitedViews(house, who, awaited)).filter(({ isOverdue }) => isOverdue),
  };
}

function officeOf(who: Who, asked: string | undefined): string | null {
  const places = placesOfWho(who, 'desk.supervise');
  if (places.reach === 'own-office') return places.office;
  if (places.reach === 'all') return asked ? asked : null;
  throw new Refusal('forbidden');
}

interface Worked {
  readonly officer: string;
  readonly kind: string;
  readonly result: string;
  readonly dealt: string | null;
  readonly closed: string;
  readonly verdict: string | null;
}

async function officerFigures(
  house: House,
  office: string | null,
  from: string,
  to: string,
): Promise<OfficerFigures[]> {
  const [{ rows: closed }, { rows: hands }, { rows: inHand }] = await Promise.all([
    house.pool.query<Worked>(
      `select c.assignee as officer, c.kind, c.result, c.dealt_at as dealt, c.closed_at as closed, o.verdict
       from "case" c left join lateral (select verdict from outcome where case_id = c.id and number = c.number and version = c.version limit 1) o on true
       where c.state = 'closed' and c.closed_at >= $1 and c.closed_at <= $2 and c.assignee is not null
         and ($3::text is null or c.office = $3)`,
      [from, to, office],
    ),
    house.pool.query<{ officer: string; dealt: number; taken: number; returned: number }>(
      `select coalesce(case when kind = 'returned' then from_officer else officer end, '') as officer,
              count(*) filter (where kind in ('dealt', 'reassigned'))::float8 as dealt,
              count(*) filter (where kind = 'taken')::float8 as taken, count(*) filter (where kind = 'returned')::float8 as returned
       from assignment where at >= $1 and at <= $2 and ($3::text is null or office = $3) group by 1`,
      [from, to, office],
    ),
    house.pool.query<{ officer: string; n: number }>(
      `select assignee as officer, count(*)::float8 as n from "case" where state = 'dealt' and ($1::text is null or office = $1) group by 1`,
      [office],
    ),
  ]);
  const people = [...new Set([...closed, ...hands, ...inHand].map(({ officer }) => officer))]
    .filter((officer) => officer !== '')
    .sort();
  const name = await namesOf(house.pool, people);
  return people.map((account) => {
    const own = closed.filter(({ officer }) => officer === account);
    const changes = hands.find(({ officer }) => officer === account);
    return {
      ...{ account, name: name(account), inHand: inHand.find(({ officer }) => officer === account)?.n ?? 0 },
      ...{ dealt: changes?.dealt ?? 0, taken: changes?.taken ?? 0, returned: changes?.returned ?? 0 },
      ...{ closed: own.length, medianHours: medianHours(own), ...agreementOf(own) },
    };
  });
}

function medianHours(worked: readonly Worked[]): number | null {
  const hours = worked
    .filter(({ dealt }) => dealt !== null)
    .map(({ dealt, closed }) => officeHoursBetween(Date.parse(dealt!), Date.parse(closed)))
    .sort((one, other) => one - other);
  return hours[hours.length >> 1] ?? null;
}

function agreementOf(worked: readonly Worked[]): Pick<OfficerFigures, 'asProposed' | 'hits'> {
  const decided = worked.filter(
    ({ kind, result }) =>
      isExamination(kind) && (result === 'outcome' || result === 'release-without-examination'),
  );
  const examined = decided.filter(({ result }) => result === 'outcome');
  const found = examined.filter(({ verdict }) => verdict !== null && verdict !== 'clean');
  return { asProposed: rateOf(examined.length, decided.length), hits: rateOf(found.length, examined.length) };
}

const HOURS = [0, 2, 4, 9, 18, 27, 45];

async function ageingOf(
  house: House,
  office: string | null,
  now: number,
): Promise<SupervisionView['ageing']> {
  const { rows } = await house.pool.query<{ opened: string; n: number }>(
    `select date_trunc('hour', opened_at) as opened, count(*)::float8 as n from "case"
     where state <> 'closed' and ($1::text is null or office = $1) group by 1`,
    [office],
  );
  return HOURS.map((fromHours, place) => {
    const toHours = HOURS[place + 1] ?? null;
    const within = rows.filter(({ opened }) => {
      const hours = officeHoursBetween(Date.parse(opened), now);
      return hours >= fromHours && (toHours === null || hours < toHours);
    });
    return { fromHours, toHours, open: within.reduce((sum, { n }) => sum + n, 0) };
  });
}

/** Only what was selected, on both sides: what chance alone chose is always blind and would hide the difference. */
export async function blindView(
  house: Pick<House, 'pool'>,
  office: string | null,
  from: string,
  to: string,
): Promise<BlindView> {
  const { rows } = await house.pool.query<{ blind: boolean; n: number; hits: number }>(
    `select c.is_blind as blind, count(*)::float8 as n, count(*) filter (where o.verdict <> 'clean')::float8 as hits
     from examination o join "case" c on c.id = o.case_id
     where o.occurred_at >= $1 and o.occurred_at <= $2 and not c.is_random and c.kind in ('x-ray', 'physical', 'laboratory')
       and ($3::text is null or c.office = $3) group by 1`,
    [from, to, office],
  );
  const of = (isBlind: boolean) => {
    const row = rows.find(({ blind }) => blind === isBlind);
    return rateOf(row?.hits ?? 0, row?.n ?? 0);
  };
  const [blind, open] = [of(true), of(false)];
  return { blind, open, gap: shareDifference(blind, open) ?? null };
}
