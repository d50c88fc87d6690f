/** Networks of personal codes for officers: clusters of codes that meet at one place, the network around one of them, and acts on them. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

export type CodeNodeKind = 'code' | 'address' | 'phone' | 'sender';
export type CodeClusterKind = 'farm' | 'drop' | 'gathering';

export interface NetworkReading {
  readonly done: number;
  readonly of: number;
}

/** What a network was built from. */
export interface NetworkGround {
  /** Parcels are still being read; everything else is empty meanwhile. */
  readonly reading: NetworkReading | null;
  readonly from: Day;
  /** Parcels under personal codes that arrived since. */
  readonly parcels: number;
  /** False: the store has more of these days than are read. */
  readonly isAll: boolean;
}

// -- GET /code-networks -----------------------------------------------------------------------------------------------

export interface CodeClusterView {
  /** Where its network begins. */
  readonly id: string;
  readonly kind: CodeClusterKind;
  readonly name: Text;
  readonly says: Text;
  /** The strongest first. */
  readonly signs: readonly { readonly id: string; readonly says: Text; readonly weight: number }[];
  readonly score: number;
  readonly codes: number;
  readonly parcels: number;
  readonly firstOn: Day;
  readonly lastOn: Day;
  /** What an officer did about it last. */
  readonly act: {
    readonly act: 'looked-at' | 'case';
    readonly who: string;
    readonly at: Instant;
    readonly why: string | null;
    readonly cases: number;
    /** Parcels arrived after those that were seen then. */
    readonly hasMore: boolean;
  } | null;
}

export interface CodeClustersView extends NetworkGround {
  readonly counts: Readonly<Record<CodeClusterKind, number>>;
  /** What nobody looked at first; farms and drop addresses before others, the strongest first. */
  readonly rows: readonly CodeClusterView[];
}

// -- GET /code-networks/:start ----------------------------------------------------------------------------------------

interface NetworkTally {
  readonly parcels: number;
  readonly finds: number;
  readonly refused: number;
  readonly firstOn: Day;
  readonly lastOn: Day;
  /** The latest of them. */
  readonly bills: readonly string[];
}

export interface CodeNodeView extends NetworkTally {
  readonly id: string;
  readonly kind: CodeNodeKind;
  /** Within its kind, from 1. */
  readonly number: number;
  /** Masked. */
  readonly label: string;
  readonly hop: number;
  readonly more: number;
  readonly isHub: boolean;
}

export interface CodeEdgeView extends NetworkTally {
  readonly code: string;
  readonly other: string;
}

export interface CodeNetworkView extends NetworkGround {
  readonly nodes: readonly CodeNodeView[];
  readonly edges: readonly CodeEdgeView[];
  readonly leftOut: { readonly nodes: number; readonly hubs: number };
  /** The cluster that it begins in. */
  readonly cluster: CodeClusterView | null;
}

// -- POST /code-networks/:start/acts ----------------------------------------------------------------------------------

export interface NewNetworkAct {
  readonly act: 'looked-at' | 'case';
  readonly why: string;
  readonly days: number;
}

export interface NetworkActAnswer {
  /** Cases of misuse that were opened. */
  readonly opened: number;
  /** Codes about which an officer has an open case already. */
  readonly already: number;
  /** Codes that nobody registered here: no case can be opened about them. */
  readonly unknown: number;
}
