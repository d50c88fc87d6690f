/** Relocated firms: from a day on, firms that are cheating go on under a new name, number, seller and office, and leave their history behind. */
import { daysBetween } from '../../core/day.ts';
import type { Party } from '../../model/declaration.ts';
import type { Drifted, MakeDrift } from './drift.ts';

/** The offices that they move to, in turn. */
const OFFICES = ['020', '040', '016', '030'] as const;

export const relocation: MakeDrift = (country, from) => {
  const turn = daysBetween(country.opened, from);
  const cheats = new Set(
    country.relations.flatMap(({ scheme, importer }) =>
      scheme !== undefined && scheme.from <= turn && scheme.to > turn ? [importer.party.id] : [],
    ),
  );
  return (made) => {
    const { declaration, truth } = made;
    const { importer, seller } = declaration;
    if (declaration.declaredOn < from || importer === undefined || !cheats.has(importer.id)) return made;
    const moved = {
      ...made,
      declaration: {
        ...declaration,
        importer: renamed(importer),
        ...(seller === undefined ? {} : { seller: renamed(seller) }),
        office: OFFICES[importer.id.charCodeAt(importer.id.length - 1) % OFFICES.length]!,
      },
    };
    return truth.fraud === null || made.planted !== undefined
      ? moved
      : ({ ...moved, planted: 'relocation' } satisfies Drifted);
  };
};

/** The same people, another firm: nothing of what is known of the old one fits the new one. */
function renamed(party: Party): Party {
  return { ...party, id: `${party.id}N`, ...(party.name === undefined ? {} : { name: `${party.name} N` }) };
}
