/** What the routes of networks of personal codes ask of the application. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface NetworkAsked {
  readonly days: number;
  readonly hops: number;
  readonly most: number;
  /** Beside codes. */
  readonly kinds: readonly c.CodeNodeKind[];
}

export interface CodeNetworkPorts {
  clusters(days: number): Promise<c.CodeClustersView>;
  /** @param start `bill-…`, or kind and mark of a node. Throws `Refusal` where it is unknown. */
  around(who: Who, start: string, asked: NetworkAsked): Promise<c.CodeNetworkView>;
  act(who: Who, start: string, act: c.NewNetworkAct): Promise<c.NetworkActAnswer>;
}
