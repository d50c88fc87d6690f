/** What somebody with an open page is told of as it happens, as far as he may see it. */
import type { BoardDelta } from '../exchange/contract.ts';
import type { Who } from '../exchange/ports.ts';
import type { House } from './house.ts';
import { jobSeenBy } from './jobs-seen.ts';
import { boardNow, recentDecisions } from './views/board.ts';

/** Events a listener gets at most every so often: a board that flickers helps nobody. */
const BOARD_MILLIS = 1000;

export function subscribe(house: House, who: Who, send: (event: string, data: unknown) => void): () => void {
  let isWaiting = false;
  let isOpen = true;
  const tellBoard = (): void => {
    if (isWaiting || !house.status.ready || !seesBoard(who)) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (!isOpen) return;
      boardDelta(house, who).then(
        (delta) => send('board', delta),
        () => {},
      );
    }, BOARD_MILLIS);
  };
  const stop = house.hub.listen((event) => {
    if (event.kind === 'notice') {
      if (event.account === who.account) send('notice', {});
    } else if (event.kind === 'job') {
      const job = jobSeenBy(who, house.jobs.get(event.id));
      if (job !== undefined) send('job', job);
    } else if (event.kind === 'status') send('status', { ...house.status, clock: house.clock.view() });
    else {
      tellBoard();
      if (event.kind === 'cases' && who.role !== 'trader') send('case', {});
    }
  });
  return () => {
    isOpen = false;
    stop();
  };
}

/** An administrator and a statistician see no declaration, and a trader only his own. */
function seesBoard({ role }: Who): boolean {
  return role !== 'administrator' && role !== 'trader' && role !== 'statistician';
}

async function boardDelta(house: House, who: Who): Promise<BoardDelta> {
  const [now, recent] = await Promise.all([boardNow(house, null), recentDecisions(house, who, null)]);
  return { ...now, recent: recent.slice(0, 20), clock: house.clock.view() };
}
