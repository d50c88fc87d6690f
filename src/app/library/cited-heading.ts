/** An article that something cites, with its title where its law is loaded. */
import { partsOf, type Shelf } from '../../areas/counsel/index.ts';
import type { Day } from '../../core/day.ts';
import type { CitedHeading } from '../../exchange/contract/library.ts';

/** As of a day; of a law that began later, as of its earliest version. */
export function citedHeading(shelf: Shelf, ref: string, day: Day): CitedHeading {
  const { law, number } = partsOf(ref);
  const version = shelf.versionOn(law, day) ?? shelf.versions(law)[0];
  const article = version === undefined ? undefined : shelf.articleIn(version, number);
  return { ref, law, number, title: article?.title ?? '', isLoaded: article !== undefined };
}
