/** An article that a decision cites: which version the decision was about, and whether other words hold today. */
import type { Day } from '../../../core/day.ts';
import { partsOf } from '../shelf/reference.ts';
import { plainText, type Shelf } from '../shelf/shelf.ts';

export interface SinceDecided {
  /** The version that held on the day of the decision; null where none of that day is loaded. */
  readonly effective: Day | null;
  /** The newest version in force today whose words are others; null where they are the same, or nothing can be compared. */
  readonly changedOn: Day | null;
}

/** @param today whose law is compared */
export function sinceDecided(shelf: Shelf, ref: string, decidedOn: Day, today: Day): SinceDecided {
  const { law, number } = partsOf(ref);
  const [then, now] = [shelf.versionOn(law, decidedOn), shelf.versionOn(law, today)];
  if (then === undefined) return { effective: null, changedOn: null };
  if (now === undefined || now.effective <= then.effective)
    return { effective: then.effective, changedOn: null };
  const words = [then, now].map((version) => {
    const article = shelf.articleIn(version, number);
    return article === undefined ? '' : plainText(article);
  });
  return { effective: then.effective, changedOn: words[0] === words[1] ? null : now.effective };
}
