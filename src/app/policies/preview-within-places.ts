/** What of a preview its reader may see: figures of every office, and declarations only where he may open them; of the others their number. */
import { placesOf } from '../../access/index.ts';
import type { PreviewFigures, PreviewMover } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import type { PreviewBody } from './preview.ts';

/** So many are shown. */
const MOST = 25;

export function previewWithinPlaces(body: PreviewBody, who: Who): PreviewBody {
  const { exports } = body;
  const shown = { ...body, ...figuresFor(body, who) };
  return exports === undefined ? shown : { ...shown, exports: { ...exports, ...figuresFor(exports, who) } };
}

function figuresFor(
  { gained, lost }: PreviewFigures,
  who: Who,
): Pick<PreviewFigures, 'gained' | 'lost' | 'elsewhere'> {
  const places = placesOf(personOf(who), 'declaration.read');
  const isOpen = ({ office }: PreviewMover): boolean =>
    places.reach === 'all' || (places.reach === 'own-office' && places.office === office);
  const [seenGained, seenLost] = [gained.filter(isOpen), lost.filter(isOpen)];
  return {
    gained: seenGained.slice(0, MOST),
    lost: seenLost.slice(0, MOST),
    elsewhere: { gained: gained.length - seenGained.length, lost: lost.length - seenLost.length },
  };
}
