/** What the HTTP server asks of the application about the random draw. */
import type { Day } from '../core/day.ts';
import type * as c from './contract.ts';

export interface DrawPorts {
  days(): Promise<readonly c.DrawDayView[]>;
  check(day: Day): Promise<c.DrawReport>;
  share(share: number | undefined): Promise<c.ShareView>;
  left(): Promise<c.LeftView>;
}
