/** Answers what the HTTP server asks, from the running house. */

import { type Person, PURPOSES, placesOf, type Right } from '../access/index.ts';
import { seoulDay } from '../core/day.ts';
import type { BoardDelta, CaseKind, JobView } from '../exchange/contract.ts';
import {
  type EvidencePorts,
  type HousePorts,
  type IntakePorts,
  type Ports,
  personOf,
  placesOfWho,
  type Who,
  type WorkPorts,
} from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { rowsOn } from '../reference/code-list.ts';
import { CODE_LISTS } from '../reference/code-lists.ts';
import { acceptancePorts } from './acceptance/ports.ts';
import { sessionPorts } from './accounts.ts';
import type { Actor, Undoable } from './act-parts.ts';
import { takeBack } from './act-undo.ts';
import { carryOut } from './acts.ts';
import { agencyRulePorts } from './agency-rules/ports.ts';
import { analysisPorts } from './analyses/ports.ts';
import { auditPorts } from './audit-ports.ts';
import type { BackTestResult } from './back-test.ts';
import { classificationPorts } from './classification/ports.ts';
import { keepCounsel } from './counsel/library.ts';
import { counselPorts } from './counsel/ports.ts';
import { criteriaPorts } from './criteria/ports.ts';
import { withinPlaces } from './criteria/within-places.ts';
import { checkHand, dealCase, handBack } from './dealing.ts';
import { caseMoved, deskPorts } from './desk-ports.ts';
import { drawPorts } from './draw-ports.ts';
import { dutyPorts } from './duty/ports.ts';
import { logPage, replayView, startVerification } from './evidence.ts';
import { exportPorts } from './exports/ports.ts';
import { extractPorts } from './extracts/ports.ts';
import type { House } from './house.ts';
import { previewFile } from './import-files.ts';
import { importAsJob } from './import-job.ts';
import { languagePorts } from './language/ports.ts';
import { libraryPorts } from './library/ports.ts';
import { keepOfficeMapping, mappingFor, mappingOwner, namedMapping } from './office-mappings.ts';
import { originPorts } from './origin/ports.ts';
import { outagePorts } from './outage/view.ts';
import { checkPaper, paperView } from './papers/issue.ts';
import { parcelPorts } from './parcels/ports.ts';
import { parcelSelectionPorts } from './parcels/selection/ports.ts';
import { paymentPorts } from './payments/ports.ts';
import { codePorts } from './personal-codes/ports.ts';
import { policyPorts } from './policies/ports.ts';
import { portalPorts } from './portal/ports.ts';
import { proofPorts } from './proof/ports.ts';
import { registryPorts } from './registry/ports.ts';
import { releasePorts } from './releases/ports.ts';
import { tellOfReturns } from './returned.ts';
import { rulingPorts } from './rulings/ports.ts';
import { searchView } from './search/view.ts';
import { snapshotPorts } from './snapshots/ports.ts';
import { statisticsPorts } from './statistics/ports.ts';
import { submitWithin } from './submit-within.ts';
import { supplyPorts } from './supply/ports.ts';
import { wake } from './telling.ts';
import { fileForTrader } from './trader-desk/file.ts';
import { broughtPorts, draftPorts, firmPorts, traderPorts } from './trader-desk/ports.ts';
import { settingsPorts } from './two-person-settings/view.ts';
import { boardNow, boardView, recentDecisions } from './views/board.ts';
import { casePage } from './views/cases.ts';
import { importerView, peersView, similarCases } from './views/compare.ts';
import { declarationView, mayBeActedOn } from './views/declaration.ts';
import { declarationPage } from './views/declaration-list.ts';
import { policyView } from './views/rules.ts';
import { challengePorts } from './workbench/challenge-ports.ts';
import { studyPorts } from './workbench/ports.ts';

export function makePorts(house: House, machineToken: string): Ports {
  const counsel = keepCounsel(house);
  return {
    session: sessionPorts(house.pool, machineToken, house.machineNow),
    intake: intakePorts(house),
    work: workPorts(house),
    desk: deskPorts(house),
    evidence: evidencePorts(house),
    audit: auditPorts(house),
    outage: outagePorts(house, () => needReady(house)),
    draw: drawPorts(house, () => needReady(house)),
    criteria: criteriaPorts(house, needReady),
    exports: exportPorts(house, () => needReady(house)),
    duty: dutyPorts(house),
    house: housePorts(house),
    traders: traderPorts(house),
    drafts: draftPorts(house),
    firms: firmPorts(house),
    brought: broughtPorts(house),
    policies: policyPorts(house),
    acceptance: acceptancePorts(house, () => needReady(house)),
    papers: {
      paper: (who, number, kind, query) => paperView(house, who, number, kind, query),
      check: (code) => checkPaper(house, code),
    },
    settings: settingsPorts(house),
    proof: proofPorts(house, () => needReady(house)),
    registry: registryPorts(house, () => needReady(house)),
    studies: studyPorts(house, () => needReady(house)),
    challenges: challengePorts(house, () => needReady(house)),
    analyses: analysisPorts(house, () => needReady(house)),
    classification: classificationPorts(house, () => needReady(house)),
    rulings: rulingPorts(house, () => needReady(house)),
    extracts: extractPorts(house, () => needReady(house)),
    origin: originPorts(house, () => needReady(house)),
    parcels: parcelPorts(house, () => needReady(house)),
    codes: codePorts(house),
    portal: portalPorts(house, () => needReady(house)),
    payments: paymentPorts(house),
    parcelSelection: parcelSelectionPorts(house, () => needReady(house)),
    counsel: counselPorts(house, counsel),
    language: languagePorts(house, counsel),
    agencyRules: agencyRulePorts(house, house.shelf),
    library: libraryPorts(house, counsel),
    releases: releasePorts(house),
    snapshots: snapshotPorts(house, () => needReady(house)),
    supply: supplyPorts(house, () => needReady(house)),
    statistics: statisticsPorts(house),
    search: { find: (who, query) => searchView(house, who, query) },
  };
}

export function needReady(house: House): void {
  if (!house.status.ready) {
    throw new Refusal('unavailable', {
      ko: '준비 중입니다. 잠시 뒤 다시 하십시오.',
      en: 'Getting ready. Try again shortly.',
    });
  }
}

function intakePorts(house: House): IntakePorts {
  return {
    async submit(rows, who) {
      needReady(house);
      return who.role === 'trader' ? fileForTrader(house, who, rows) : submitWithin(house, who, rows);
    },
    preview: (file, type, who) => previewFile(file, type, mappingFor(house.pool, who)),
    async importFile(content, type, who, { bytes, mapping: name }) {
      needReady(house);
      const mapping =
        name === undefined ? undefined : await namedMapping(house.pool, name, mappingOwner(who));
      return importAsJob(house, who, { content, type, bytes, mapping });
    },
    keepMapping: (who, mapping) => keepOfficeMapping(house, who, mapping),
  };
}

const actorOf = (who: Who): Actor => ({ account: who.account, name: who.name, isSimulated: false });

function workPorts(house: House): WorkPorts {
  /** The last act of each person, while it can be taken back. */
  const undoable = new Map<string, Undoable>();
  const actParts = { ...house, history: () => house.history };
  return {
    async board(who, query) {
      needReady(house);
      return boardView(house, who, query);
    },
    async cases(who, query) {
      needReady(house);
      return casePage(house, who, query);
    },
    async dealNext(who, kind) {
      needReady(house);
      return deal(house, who, kind);
    },
    async returnCase(who, id, reason) {
      needReady(house);
      let told: readonly string[] = [];
      const back = await handBack(house, id, who.account, reason, async (client, moved) => {
        told = await tellOfReturns(client, house, moved);
      });
      wake(house, told);
      return caseMoved(house, who, back);
    },
    declarations: (who, query) => declarationPage(house, who, query),
    declaration: (who, number, query) => declarationView(house, who, number, query),
    async act(who, number, act) {
      needReady(house);
      await mayBeActedOn(house, who, number);
      const done = await carryOut(actParts, actorOf(who), number, act);
      if (done === null) undoable.delete(who.account);
      else undoable.set(who.account, done);
      house.hub.tell({ kind: 'cases' });
      // What an officer has settled may have been the last thing that acceptance waited for.
      house.follower.note({ consignments: [], numbers: [number], payers: [] });
      return declarationView(house, who, number, {});
    },
    async undo(who, number) {
      const done = undoable.get(who.account);
      if (done === undefined || done.number !== number) throw new Refusal('not-allowed-now');
      undoable.delete(who.account);
      await takeBack(actParts, actorOf(who), done);
      house.hub.tell({ kind: 'cases' });
      return declarationView(house, who, number, {});
    },
    peers: (who, number, item) => peersView(house, who, number, item),
    similar: (who, number, item) => similarCases(house, who, number, item),
    importer(who, id) {
      const places = placesOfWho(who, 'declaration.read');
      if (places.reach === 'own-office') return importerView(house, id, places.office);
      if (places.reach === 'all') return importerView(house, id, null);
      return Promise.reject(new Refusal('not-found'));
    },
  };
}

async function deal(
  house: House,
  who: Who,
  kind: CaseKind | undefined,
): Promise<Awaited<ReturnType<WorkPorts['dealNext']>>> {
  if (who.office === null) throw new Refusal('forbidden');
  const { account: officer, office, skills } = who;
  await checkHand(house, officer);
  const dealt = await dealCase(house, { officer, office, skills, kind });
  return dealt === undefined ? null : caseMoved(house, who, dealt);
}

/** Whoever may start a kind of long work may cancel it. */
const STARTED_BY: Readonly<Record<string, Right>> = {
  train: 'model.train',
  'verify-log': 'log.verify',
  import: 'declaration.import',
  accept: 'act',
  'back-test': 'criteria.propose',
  'policy-preview': 'policy.propose',
  'study-look': 'study.make',
  'study-train': 'study.make',
  challenge: 'study.make',
  'analysis-run': 'study.make',
  'supply-pass': 'supply.work',
  'parcel-policy-preview': 'policy.propose',
  'analysis-follow': 'study.make',
  'snapshot-query': 'study.make',
};

function mayStart(person: Person, kind: string): boolean {
  // What a kind is of stands behind a stroke.
  const right = STARTED_BY[kind.split('/')[0]!];
  return right !== undefined && placesOf(person, right).reach !== 'none';
}

/** Nothing to a trader; to others its progress, and what came of it where they may start such work themselves. */
function jobSeenBy(who: Who, job: JobView | undefined): JobView | undefined {
  if (job === undefined || who.role === 'trader') return undefined;
  if (!mayStart(personOf(who), job.kind) || job.result === null) return { ...job, result: null };
  // What stands in a table is seen by the one who brought it, an answer by the one who asked.
  const [kind, whose] = job.kind.split('/');
  if ((kind === 'study-look' || kind === 'snapshot-query') && whose !== who.account)
    return { ...job, result: null };
  return job.kind === 'back-test' ? { ...job, result: testSeenBy(who, job.result as BackTestResult) } : job;
}

/** Whoever may write criteria may test them over all offices, and sees the numbers of his own. */
function testSeenBy(who: Who, result: BackTestResult): BackTestResult {
  return { ...result, report: withinPlaces(result.report, who) };
}

function evidencePorts(house: House): EvidencePorts {
  return {
    replay: (who, id) => replayView(house, who, id),
    log: (query) => logPage(house, query),
    verifyLog: async () => startVerification(house),
    async policy() {
      needReady(house);
      return policyView(house);
    },
    job: (who, id) => jobSeenBy(who, house.jobs.get(id)),
    cancelJob(who, id) {
      const job = jobSeenBy(who, house.jobs.get(id));
      if (job === undefined) return undefined;
      if (!mayStart(personOf(who), job.kind)) throw new Refusal('forbidden');
      return house.jobs.cancel(id);
    },
  };
}

function housePorts(house: House): HousePorts {
  return {
    status: () => ({ ...house.status, clock: house.clock.view() }),
    changeClock(change) {
      house.clock.change(change);
      house.hub.tell({ kind: 'status' });
      return house.clock.view();
    },
    codeLists: () =>
      [...CODE_LISTS.values()].map(({ id, title, rows }) => ({ name: id, title, rows: rows.length })),
    codeList(name, day) {
      if (name === 'purposes') return Object.entries(PURPOSES).map(([code, text]) => ({ code, name: text }));
      const list = CODE_LISTS.get(name);
      const on = day ?? seoulDay(house.clock.now());
      return list && rowsOn(list, on).map(({ code, ko, en }) => ({ code, name: { ko, en } }));
    },
    subscribe: (who, send) => subscribe(house, who, send),
    async isHealthy() {
      return house.pool.query('select 1').then(
        () => true,
        () => false,
      );
    },
  };
}

/** Events a listener gets at most every so often: a board that flickers helps nobody. */
const BOARD_MILLIS = 1000;

function subscribe(house: House, who: Who, send: (event: string, data: unknown) => void): () => void {
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
