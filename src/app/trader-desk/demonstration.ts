/** A made-up broker and a made-up importer at the desk of the demonstration: accounts, authorities of every state, a few drafts. */
import { addDays, seoulDay, toInstant } from '../../core/day.ts';
import type { Party } from '../../model/declaration.ts';
import {
  type AuthorityRow,
  acceptAuthority,
  readAuthorities,
  storeAuthority,
} from '../../store/queries/authorities.ts';
import { readDeskDeclarations } from '../../store/queries/trader-declarations.ts';
import type { Country } from '../../synthetic/index.ts';
import type { NewAccount } from '../accounts.ts';
import { declarationsOf } from '../contents.ts';
import type { House } from '../house.ts';
import { copiedContent } from './draft-content.ts';
import { addDraft } from './drafts.ts';
import { writeDesk } from './write.ts';

/** Where the officer of the demonstration sits. */
const OFFICE = '020';
const MOST_IMPORTERS = 6;
const DRAFTS = 2;
const MOST_READ = 100;

interface Firms {
  readonly broker: Party;
  /** The largest one that files through it; it has an account. */
  readonly importer: Party;
}

/** The broker of the office with the most trade, and its largest importer. */
export function demonstrationFirms({ relations }: Country): Firms {
  const here = relations.filter(({ broker }) => broker.office.code === OFFICE);
  const weights = new Map<Party, number>();
  for (const { broker, weight } of here) weights.set(broker.party, (weights.get(broker.party) ?? 0) + weight);
  const [broker] = [...weights.entries()].reduce((most, one) => (one[1] > most[1] ? one : most));
  const own = here
    .filter((one) => one.broker.party === broker)
    .sort((one, other) => other.weight - one.weight);
  return { broker, importer: own[0]!.importer.party };
}

export function demonstrationTraders(country: Country): readonly NewAccount[] {
  const { broker, importer } = demonstrationFirms(country);
  return [
    {
      login: 'broker',
      name: { ko: '강유나', en: 'Kang Yuna' },
      role: 'trader',
      office: null,
      skills: [],
      parties: [{ kind: 'declarant', id: broker.id, name: broker.name ?? broker.id }],
    },
    {
      login: 'importer',
      name: { ko: '오준서', en: 'Oh Junseo' },
      role: 'trader',
      office: null,
      skills: [],
      parties: [{ kind: 'importer', id: importer.id, name: importer.name ?? importer.id }],
    },
  ];
}

/** Once, when there is something to copy drafts from: owners of the broker's latest declarations gave it their authority. */
export async function furnishDesk(house: House, country: Country): Promise<void> {
  const { broker, importer } = demonstrationFirms(country);
  const declarants = [broker.id];
  if ((await readAuthorities(house.pool, { declarants, importers: [] })).length > 0) return;
  const heads = await readDeskDeclarations(house.pool, { declarants, importers: [], limit: MOST_READ });
  const declarations = (await declarationsOf(house.vault, heads)).filter((one) => one !== null);
  const owners = new Map([[importer.id, importer]]);
  for (const { importer: owner } of declarations)
    if (owner !== undefined && owners.size < MOST_IMPORTERS) owners.set(owner.id, owner);
  const inForce = await giveAuthorities(house, broker, [...owners.values()]);
  const who = {
    account: 'broker',
    name: { ko: '', en: '' },
    role: 'trader',
    office: null,
    skills: [],
  } as const;
  const fit = declarations.filter(
    (one) => one.version === 1 && one.office === OFFICE && inForce.has(one.importer?.id ?? ''),
  );
  for (const declaration of fit.slice(0, DRAFTS)) {
    const copied = copiedContent(declaration, house.clock.now());
    await addDraft(house, who, broker.id, { ...copied, declarant: broker }, 'copy');
  }
}

/** The last one waits to be accepted, the one before it has expired, the others are in force. */
async function giveAuthorities(
  house: House,
  broker: Party,
  importers: readonly Party[],
): Promise<ReadonlySet<string>> {
  const inForce = new Set<string>();
  const now = house.clock.now();
  const [today, at] = [seoulDay(now), toInstant(now)];
  await writeDesk(house, async (client) => {
    const events = [];
    for (const [place, importer] of importers.entries()) {
      const isLast = place > 0 && place === importers.length - 1;
      const isExpired = place > 1 && place === importers.length - 2;
      const row: AuthorityRow = {
        id: house.newId(),
        declarantId: broker.id,
        declarantName: broker.name ?? broker.id,
        importerId: importer.id,
        importerName: importer.name ?? importer.id,
        validFrom: addDays(today, -300),
        validTo: isExpired ? addDays(today, -10) : null,
        givenBy: place === 0 ? 'importer' : 'system:history',
        givenAt: at,
        ...{ acceptedBy: null, acceptedAt: null, withdrawnBy: null, withdrawnAt: null, withdrawnOn: null },
      };
      await storeAuthority(client, row);
      if (!isLast) await acceptAuthority(client, row.id, 'broker', at);
      if (!isLast && !isExpired) inForce.add(importer.id);
      const { id, declarantId, importerId, validFrom, validTo } = row;
      const detail = { authority: id, declarantId, importerId, validFrom, validTo, isAccepted: !isLast };
      const article = '관세법 제242조, 관세사법 제2조';
      events.push({ kind: 'authority-given', who: row.givenBy, article, detail });
    }
    return { events, value: undefined };
  });
  return inForce;
}
