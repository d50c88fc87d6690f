/** What the HTTP server asks about snapshots. */
import type { Direction } from '../model/declaration.ts';
import type { JobView } from './contract/models.ts';
import type * as c from './contract/snapshots.ts';
import type { Who } from './ports.ts';

export interface SnapshotPorts {
  view(who: Who, direction: Direction): Promise<c.SnapshotView>;
  ask(who: Who, question: c.SnapshotQuestion): Promise<JobView>;
  file(who: Who, question: c.SnapshotFileQuestion): Promise<Buffer>;
}
