/** What the HTTP server asks of the application, and who asks. The application passes an implementation; tests pass another. */
import { type Person, type Places, placesOf } from '../access/may.ts';
import type { Right } from '../access/roles.ts';
import type { Text } from '../core/text.ts';
import type { AcceptancePorts } from './acceptance-ports.ts';
import type { AgencyRulePorts } from './agency-rule-ports.ts';
import type { AnalysisPorts } from './analyses-ports.ts';
import type { AuditPorts } from './audit-ports.ts';
import type { ChallengePorts } from './challenge-ports.ts';
import type { ClassificationPorts } from './classification-ports.ts';
import type { CodeNetworkPorts } from './code-network-ports.ts';
import type * as c from './contract.ts';
import type { CounselPorts } from './counsel-ports.ts';
import type { CriteriaPorts } from './criteria-ports.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { DrawPorts } from './draw-ports.ts';
import type { DutyPorts } from './duty-ports.ts';
import type { ExportPorts } from './export-ports.ts';
import type { ExtractPorts } from './extract-ports.ts';
import type { LanguagePorts } from './language-ports.ts';
import type { LibraryPorts } from './library-ports.ts';
import type { OriginPorts } from './origin-ports.ts';
import type { OutagePorts } from './outage-ports.ts';
import type { PaperPorts } from './paper-ports.ts';
import type { DeliveryPorts, ParcelPorts } from './parcel-ports.ts';
import type { ParcelSelectionPorts } from './parcel-selection-ports.ts';
import type { PolicyPorts } from './policy-ports.ts';
import type {
  CodePorts,
  PaymentPorts,
  PortalMailPorts,
  PortalMinorPorts,
  PortalPorts,
} from './portal-ports.ts';
import type { ProofPorts } from './proof-ports.ts';
import type { RegistryPorts } from './registry-ports.ts';
import type { ReleasePorts } from './release-ports.ts';
import type { RulingPorts } from './ruling-ports.ts';
import type { SearchPorts } from './search-ports.ts';
import type { SettingsPorts } from './settings-ports.ts';
import type { SnapshotPorts } from './snapshot-ports.ts';
import type { StatisticsPorts } from './statistics-ports.ts';
import type { StudyPorts } from './studies-ports.ts';
import type { SupplyPorts } from './supply-ports.ts';
import type { BroughtPorts, DraftPorts, FirmPorts, TraderPorts } from './trader-ports.ts';

/** Somebody signed in. */
export interface Who {
  readonly account: string;
  readonly name: Text;
  readonly role: c.RoleName | 'machine';
  readonly office: string | null;
  readonly skills: readonly string[];
  /** The firms that a trader speaks for (`partyKey`); none for everybody else. */
  readonly parties?: readonly string[];
  /** What a key may be used for; none where a person has signed in. */
  readonly scopes?: readonly string[];
}

/** The one who asks, as the table of rights knows people. */
export function personOf(who: Who): Person {
  const { account: id, role, office, parties } = who;
  return { id, role, ...(office === null ? {} : { office }), ...(parties === undefined ? {} : { parties }) };
}

export function placesOfWho(who: Who, right: Right): Places {
  return placesOf(personOf(who), right);
}

export interface OpenSession {
  readonly who: Who & { readonly role: c.RoleName };
  readonly csrfToken: string;
}

export interface DeclarationQuery {
  readonly version?: number;
  readonly purpose?: string;
  readonly note?: string;
}

export interface ListQuery {
  readonly [name: string]: string | undefined;
}

export type Send = (event: string, data: unknown) => void;

export interface SessionPorts {
  signIn(given: c.SignIn): Promise<{ readonly token: string; readonly view: c.SessionView }>;
  sessionOf(token: string): Promise<OpenSession | undefined>;
  view(session: OpenSession): c.SessionView;
  signOut(token: string): Promise<void>;
  /** A machine that files declarations: bearer token. */
  machineOf(bearer: string): Who | undefined;
  /** A system of a broker or trader, by the key that was made at the desk. */
  keyOf(bearer: string): Promise<Who | undefined>;
}

export interface IntakePorts {
  submit(rows: readonly unknown[], who: Who): Promise<readonly c.Acknowledgement[]>;
  preview(file: AsyncIterable<Uint8Array>, type: string, who: Who): Promise<c.ImportPreview>;
  /** Tells how far it is by events of a job of kind `import`. */
  importFile(
    file: AsyncIterable<Uint8Array>,
    type: string,
    who: Who,
    more: {
      /** How long the file is, where the sender said so. */
      readonly bytes: number | undefined;
      /** Name of the mapping by which a table is read. */
      readonly mapping: string | undefined;
    },
  ): Promise<c.ImportResult>;
  keepMapping(who: Who, mapping: c.ImportMapping): Promise<c.ImportMappingKept>;
}

export interface WorkPorts {
  board(who: Who, query: { office?: string; days?: number }): Promise<c.BoardView>;
  cases(who: Who, query: ListQuery): Promise<c.CasePage>;
  dealNext(who: Who, kind: c.CaseKind | undefined): Promise<c.CaseRow | null>;
  returnCase(who: Who, id: string, reason: string): Promise<c.CaseRow>;
  declarations(who: Who, query: ListQuery): Promise<c.DeclarationPage>;
  declaration(who: Who, number: string, query: DeclarationQuery): Promise<c.DeclarationView>;
  act(who: Who, number: string, act: c.Act): Promise<c.DeclarationView>;
  undo(who: Who, number: string): Promise<c.DeclarationView>;
  peers(who: Who, number: string, item: number): Promise<c.PeersView>;
  similar(who: Who, number: string, item: number): Promise<readonly c.SimilarCase[]>;
  importer(who: Who, id: string): Promise<c.ImporterView>;
}

export interface EvidencePorts {
  replay(who: Who, decision: string): Promise<c.ReplayView>;
  log(query: { after?: string; limit?: number }): Promise<c.LogPage>;
  verifyLog(): Promise<c.JobView>;
  policy(): Promise<c.PolicyView>;
  /** Nobody's to a trader; what came of it only to those who may start such work. */
  job(who: Who, id: string): c.JobView | undefined;
  /** Only for those who may start such work. */
  cancelJob(who: Who, id: string): c.JobView | undefined;
}

export interface HousePorts {
  status(): c.Status;
  changeClock(change: c.ClockChange): c.ClockView;
  codeLists(): readonly { readonly name: string; readonly title: Text; readonly rows: number }[];
  codeList(name: string, day: string | undefined): readonly c.CodeRow[] | undefined;
  /** @returns how to stop listening */
  subscribe(who: Who, send: Send): () => void;
  isHealthy(): Promise<boolean>;
}

export interface Ports {
  readonly session: SessionPorts;
  readonly intake: IntakePorts;
  readonly work: WorkPorts;
  readonly desk: DeskPorts;
  readonly evidence: EvidencePorts;
  readonly audit: AuditPorts;
  readonly outage: OutagePorts;
  readonly draw: DrawPorts;
  readonly criteria: CriteriaPorts;
  readonly exports: ExportPorts;
  readonly duty: DutyPorts;
  readonly house: HousePorts;
  readonly traders: TraderPorts;
  readonly drafts: DraftPorts;
  readonly firms: FirmPorts;
  readonly brought: BroughtPorts;
  readonly policies: PolicyPorts;
  readonly acceptance: AcceptancePorts;
  readonly papers: PaperPorts;
  readonly search: SearchPorts;
  readonly settings: SettingsPorts;
  readonly registry: RegistryPorts;
  readonly proof: ProofPorts;
  readonly studies: StudyPorts;
  readonly challenges: ChallengePorts;
  readonly analyses: AnalysisPorts;
  readonly classification: ClassificationPorts;
  readonly rulings: RulingPorts;
  readonly extracts: ExtractPorts;
  readonly origin: OriginPorts;
  readonly parcels: ParcelPorts;
  readonly deliveries: DeliveryPorts;
  readonly codes: CodePorts;
  readonly codeNetworks: CodeNetworkPorts;
  readonly portal: PortalPorts;
  readonly portalMail: PortalMailPorts;
  readonly portalMinors: PortalMinorPorts;
  readonly payments: PaymentPorts;
  readonly parcelSelection: ParcelSelectionPorts;
  readonly counsel: CounselPorts;
  readonly language: LanguagePorts;
  readonly agencyRules: AgencyRulePorts;
  readonly library: LibraryPorts;
  readonly releases: ReleasePorts;
  readonly snapshots: SnapshotPorts;
  readonly supply: SupplyPorts;
  readonly statistics: StatisticsPorts;
}
