/** Everything that the running application holds, passed to whoever builds views or carries out acts. */
import type pg from 'pg';
import type { ImportHistory, ValidateOptions } from '../areas/clearance/index.ts';
import type { Status } from '../exchange/contract.ts';
import type { CapacityBook } from '../screening/capacity.ts';
import type { Detector } from '../screening/detector.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Store } from '../store/open.ts';
import type { Follower } from './acceptance/follower.ts';
import type { AcceptanceSetting } from './acceptance/setting.ts';
import type { BusinessClock } from './clock.ts';
import type { Editions } from './editions.ts';
import type { Gate } from './gate.ts';
import type { DrawSecret } from './gate-decide.ts';
import type { Hub } from './hub.ts';
import type { Jobs } from './jobs.ts';
import type { Settings } from './settings.ts';

export interface House {
  readonly settings: Settings;
  readonly store: Store;
  readonly pool: pg.Pool;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
  readonly catalogue: readonly Detector[];
  readonly editions: Editions;
  readonly book: CapacityBook;
  /** On what basis low-risk declarations are accepted without an officer, and what acceptance asks for. */
  readonly acceptance: AcceptanceSetting;
  /** Looks again at what waits for others, when they have reported. */
  readonly follower: Follower;
  readonly secret: DrawSecret;
  readonly hub: Hub;
  readonly jobs: Jobs;
  /** What validation compares codes with; read from packs while the house gets ready. */
  checks: ValidateOptions;
  /** Replaced as a whole when it is read again. */
  history: ImportHistory;
  gate: Gate;
  status: Status;
  readonly newId: () => string;
  readonly machineNow: () => number;
}
