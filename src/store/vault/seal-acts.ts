/**
 * Seals what people wrote in an act, under keys of the declaration that it is about, before the log vouches for it: reasons and
 * answers with the declaration, notes of examinations and of looks in classes of their own. What the house itself says stays.
 */
import { seoulDay } from '../../core/day.ts';
import type { Act } from '../intake.ts';
import type { Queryable } from '../open.ts';
import type { EventRow, OutcomeRow, PurposeRow } from '../rows.ts';
import type { Owned } from './said.ts';
import { partyOf, type RetentionClass, type Vault, type Words, yearOf } from './vault.ts';

interface About {
  readonly number: string;
  /** Null: whichever is the latest. */
  readonly version: number | null;
  readonly class: RetentionClass;
  /** Under whose key, where it is about no declaration. */
  readonly party?: string | undefined;
  /** When it was written. */
  readonly at: string;
}

type Say = (text: string, about: About) => string;

/** The same acts where nobody wrote anything: then nothing is asked of the database. */
export async function sealActs(
  vault: Pick<Vault, 'sealWords'>,
  db: Queryable,
  acts: readonly Act[],
): Promise<readonly Act[]> {
  const found = new Map<string, { readonly text: string; readonly about: About }>();
  const keyOf = (text: string, { number, version, class: of, at, party = '' }: About): string =>
    JSON.stringify([number, version, of, of === 'declaration' ? '' : at, party, text]);
  withWords(acts, (text, about) => {
    found.set(keyOf(text, about), { text, about });
    return text;
  });
  if (found.size === 0) return acts;
  const ownerOf = await readOwners(
    db,
    acts,
    [...found.values()].map(({ about }) => about.number),
  );
  const keys = [...found.keys()];
  const words = [...found.values()].map(({ text, about }): Words => {
    const owner = ownerOf(about);
    const writtenIn = yearOf(seoulDay(Date.parse(about.at)));
    return {
      party: owner === undefined ? (about.party ?? about.number) : partyOf(owner),
      class: about.class,
      year: about.class === 'declaration' && owner !== undefined ? yearOf(owner.declaredOn) : writtenIn,
      ...{ text, isSaid: true },
    };
  });
  const sealed = await vault.sealWords(words);
  const byKey = new Map(keys.map((key, place) => [key, sealed[place] as unknown as string]));
  return withWords(acts, (text, about) => byKey.get(keyOf(text, about)) ?? text);
}

/** The acts, with every word of a person replaced by what `say` makes of it. */
function withWords(acts: readonly Act[], say: Say): Act[] {
  return acts.map((act) => ({
    ...act,
    ...(act.events && { events: act.events.map((event) => withReason(event, say)) }),
    ...(act.outcomes && { outcomes: act.outcomes.map((outcome) => withNotes(outcome, say)) }),
    ...(act.purposes && { purposes: act.purposes.map((look) => withNote(look, say)) }),
  }));
}

/** Events whose detail holds what somebody typed: bill and ship of a loading. */
const TYPED_DETAILS: ReadonlySet<string> = new Set(['report-loading', 'report-part-loading']);

/** What concerns no declaration has no party; what the house says by itself names nobody. */
function withReason(event: EventRow, say: Say): EventRow {
  const { number, who, kind, why, detail } = event;
  const isTyped = !isEmpty(detail) && TYPED_DETAILS.has(kind);
  if (number === '' || who.startsWith('system:') || (isEmpty(why) && !isTyped)) return event;
  const about = { ...event, class: 'declaration' as const };
  return {
    ...event,
    ...(isEmpty(why) ? {} : { why: say(why, about) }),
    ...(isTyped ? { detail: say(detail, about) } : {}),
  };
}

function withNotes(outcome: OutcomeRow, say: Say): OutcomeRow {
  if (isEmpty(outcome.notes)) return outcome;
  const about = { ...outcome, class: 'examination' as const, at: outcome.occurredAt };
  return { ...outcome, notes: say(outcome.notes, about) };
}

function withNote(look: PurposeRow, say: Say): PurposeRow {
  if (isEmpty(look.note)) return look;
  return { ...look, note: say(look.note, { ...look, version: null, class: 'access' }) };
}

function isEmpty(text: string | null | undefined): text is '' | null | undefined {
  return text === undefined || text === null || text === '';
}

/** Whose declarations these are: those of the acts themselves, and those that are stored. */
async function readOwners(
  db: Queryable,
  acts: readonly Act[],
  numbers: readonly string[],
): Promise<(about: About) => Owned | undefined> {
  const owners = new Map<string, Owned>();
  const note = (number: string, version: number, owner: Owned): void => {
    owners.set(`${number}/${version}`, owner);
    owners.set(number, owner);
  };
  const own = acts.flatMap(({ declaration }) => declaration ?? []);
  const known = new Set(own.map(({ number }) => number));
  const others = [...new Set(numbers)].filter((number) => !known.has(number));
  if (others.length > 0) {
    const { rows } = await db.query<Owned & { number: string; version: number }>(
      `select number, version, exporter_id as "exporterId", importer_id as "importerId", declarant_id as "declarantId",
              declared_on::text as "declaredOn"
       from declaration where number = any($1) order by number, version`,
      [others],
    );
    for (const row of rows) note(row.number, row.version, row);
  }
  for (const row of own) note(row.number, row.version, row);
  return ({ number, version }) => owners.get(`${number}/${version}`) ?? owners.get(number);
}
