/** Everything that the running application holds, passed to whoever builds views or carries out acts. */
import type pg from 'pg';
import type { ExportHistory, ImportHistory, ValidateOptions } from '../areas/clearance/index.ts';
import type { Status } from '../exchange/contract.ts';
import type { CapacityBook } from '../screening/capacity.ts';
import type { Detector } from '../screening/detector.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Store } from '../store/open.ts';
import type { Vault } from '../store/vault/vault.ts';
import type { Follower } from './acceptance/follower.ts';
import type { AcceptanceSetting } from './acceptance/setting.ts';
import type { Assistant } from './classification/assistant.ts';
import type { RuledKeeper } from './classification/ruled-codes.ts';
import type { BusinessClock } from './clock.ts';
import type { CostlyFigures } from './costly-figures.ts';
import type { CriteriaCounting } from './criteria/counting.ts';
import type { Desk } from './desk.ts';
import type { DrawDays } from './draw-days.ts';
import type { OpenSources } from './duty/sources.ts';
import type { Editions } from './editions.ts';
import type { Gate } from './gate.ts';
import type { Hub } from './hub.ts';
import type { RunsWhenAsked } from './in-rounds.ts';
import type { Jobs } from './jobs.ts';
import type { Language } from './language/language.ts';
import type { ShelfKeeper } from './library/keep-shelf.ts';
import type { PrecedentKeeper } from './library/precedents/keep.ts';
import type { MessageProvider } from './messages/provider.ts';
import type { Outage } from './outage/running.ts';
import type { Matching } from './parcels/matching.ts';
import type { ParcelReleases } from './parcels/release/keep.ts';
import type { ParcelSelection } from './parcels/selection/selection.ts';
import type { PaymentProvider } from './payments/provider.ts';
import type { PolicyTurns } from './policies/turns.ts';
import type { Identity } from './portal/identity.ts';
import type { ShopReader } from './portal/shop/read-link.ts';
import type { ShadowScoring } from './registry/shadow.ts';
import type { SearchIndex } from './search/keep.ts';
import type { Settings } from './settings.ts';
import type { Statistics } from './statistics/keep.ts';
import type { StudyShadows } from './workbench/shadow.ts';

export interface House {
  readonly settings: Settings;
  readonly store: Store;
  readonly pool: pg.Pool;
  readonly vault: Vault;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
  readonly catalogue: readonly Detector[];
  readonly editions: Editions;
  readonly book: CapacityBook;
  /** The places of exports, which imports do not share. */
  readonly exportBook: CapacityBook;
  turns: PolicyTurns;
  readonly desk: Desk;
  /** On what basis low-risk declarations are accepted without an officer, and what acceptance asks for. */
  readonly acceptance: AcceptanceSetting;
  /** Looks again at what waits for others, when they have reported. */
  readonly follower: Follower;
  readonly hub: Hub;
  readonly jobs: Jobs;
  outage: Outage;
  readonly search: SearchIndex;
  readonly costly: CostlyFigures;
  /** Recommends HS codes, in a process beside that runs while it is asked. */
  readonly classification: Assistant;
  /** Rulings and decisions that lines are held against at the gate. */
  readonly ruled: RuledKeeper;
  /** All laws that are loaded, in all versions. */
  readonly shelf: ShelfKeeper;
  /** Decisions of courts, tribunals and offices in the library. */
  readonly precedents: PrecedentKeeper;
  /** The language model, where an office has one. */
  readonly language: Language;
  /** Tables of trade, from the cube that is kept beside. */
  readonly statistics: Statistics;
  /** Models of studies that are asked and change nothing. */
  readonly shadows: StudyShadows;
  /** Matches the parcels that are due, in its own time. */
  readonly matching: Matching;
  /** Decides about parcels, in its own time. */
  readonly parcels: ParcelSelection;
  /** What criteria hit, live and in shadow. */
  readonly counting: CriteriaCounting;
  /** What the model in shadow would have said. */
  readonly shadow: ShadowScoring;
  /** What the model of parcels in shadow would have said. */
  readonly parcelShadow: ShadowScoring;
  /** What validation compares codes with; read from packs while the house gets ready. */
  checks: ValidateOptions;
  /** Replaced as a whole when it is read again. */
  history: ImportHistory;
  /** What earlier exports teach, replaced as a whole as well. */
  exportHistory: ExportHistory;
  /** Where rates of duty and of exchange come from. */
  readonly rates: OpenSources;
  /** Who vouches for citizens. */
  readonly identity: Identity;
  /** Compares reports of delivery with lists. */
  readonly deliveries: RunsWhenAsked;
  /** Lets parcels go of which nothing is missing. */
  readonly parcelReleases: ParcelReleases;
  /** Sends notices to citizens by mail. */
  readonly citizenMail: RunsWhenAsked;
  /** Pages of shops, for the calculator of citizens. */
  readonly shops: ShopReader;
  /** Who takes money for duty. */
  readonly payments: PaymentProvider;
  /** Brings short messages to telephones. */
  readonly messages: MessageProvider;
  /** Sends what is due of them. */
  readonly phoneMessages: RunsWhenAsked;
  /** Address under which people reach the house; empty until it listens. */
  publicUrl: string;
  draws: DrawDays;
  gate: Gate;
  status: Status;
  readonly newId: () => string;
  readonly machineNow: () => number;
}
