/** Answers what the HTTP server asks, from the running house: room by room. */
import type { Ports } from '../exchange/ports.ts';
import { acceptancePorts } from './acceptance/ports.ts';
import { sessionPorts } from './accounts.ts';
import { agencyRulePorts } from './agency-rules/ports.ts';
import { analysisPorts } from './analyses/ports.ts';
import { auditPorts } from './audit-ports.ts';
import { classificationPorts } from './classification/ports.ts';
import { keepCounsel } from './counsel/library.ts';
import { counselPorts } from './counsel/ports.ts';
import { criteriaPorts } from './criteria/ports.ts';
import { deskPorts } from './desk-ports.ts';
import { drawPorts } from './draw-ports.ts';
import { dutyPorts } from './duty/ports.ts';
import { evidencePorts } from './evidence-ports.ts';
import { exportPorts } from './exports/ports.ts';
import { extractPorts } from './extracts/ports.ts';
import type { House } from './house.ts';
import { housePorts } from './house-ports.ts';
import { intakePorts } from './intake-ports.ts';
import { languagePorts } from './language/ports.ts';
import { libraryPorts } from './library/ports.ts';
import { needReady } from './need-ready.ts';
import { originPorts } from './origin/ports.ts';
import { outagePorts } from './outage/view.ts';
import { checkPaper, paperView } from './papers/issue.ts';
import { deliveryPorts, parcelPorts } from './parcels/ports.ts';
import { parcelSelectionPorts } from './parcels/selection/ports.ts';
import { paymentPorts } from './payments/ports.ts';
import { codeNetworkPorts } from './personal-codes/networks/ports.ts';
import { openSightings } from './personal-codes/networks/sightings.ts';
import { codePorts } from './personal-codes/ports.ts';
import { policyPorts } from './policies/ports.ts';
import { portalMailPorts } from './portal/mail/ports.ts';
import { portalMinorPorts } from './portal/minors/ports.ts';
import { portalPorts } from './portal/ports.ts';
import { proofPorts } from './proof/ports.ts';
import { registryPorts } from './registry/ports.ts';
import { releasePorts } from './releases/ports.ts';
import { rulingPorts } from './rulings/ports.ts';
import { searchView } from './search/view.ts';
import { snapshotPorts } from './snapshots/ports.ts';
import { statisticsPorts } from './statistics/ports.ts';
import { supplyPorts } from './supply/ports.ts';
import { broughtPorts, draftPorts, firmPorts, traderPorts } from './trader-desk/ports.ts';
import { settingsPorts } from './two-person-settings/view.ts';
import { workPorts } from './work-ports.ts';
import { challengePorts } from './workbench/challenge-ports.ts';
import { studyPorts } from './workbench/ports.ts';

export function makePorts(house: House, machineToken: string): Ports {
  const counsel = keepCounsel(house);
  const ready = (): void => needReady(house);
  const sightings = openSightings(house);
  return {
    session: sessionPorts(house.pool, machineToken, house.machineNow),
    intake: intakePorts(house),
    work: workPorts(house),
    desk: deskPorts(house),
    evidence: evidencePorts(house),
    audit: auditPorts(house),
    outage: outagePorts(house, ready),
    draw: drawPorts(house, ready),
    criteria: criteriaPorts(house, needReady),
    exports: exportPorts(house, ready),
    duty: dutyPorts(house),
    house: housePorts(house),
    traders: traderPorts(house),
    drafts: draftPorts(house),
    firms: firmPorts(house),
    brought: broughtPorts(house),
    policies: policyPorts(house),
    acceptance: acceptancePorts(house, ready),
    papers: {
      paper: (who, number, kind, query) => paperView(house, who, number, kind, query),
      check: (code) => checkPaper(house, code),
    },
    settings: settingsPorts(house),
    proof: proofPorts(house, ready),
    registry: registryPorts(house, ready),
    studies: studyPorts(house, ready),
    challenges: challengePorts(house, ready),
    analyses: analysisPorts(house, ready),
    classification: classificationPorts(house, ready),
    rulings: rulingPorts(house, ready),
    extracts: extractPorts(house, ready),
    origin: originPorts(house, ready),
    parcels: parcelPorts(house, ready),
    deliveries: deliveryPorts(house, ready),
    codes: codePorts(house, sightings),
    codeNetworks: codeNetworkPorts(house, ready, sightings),
    portal: portalPorts(house, ready),
    portalMail: portalMailPorts(house),
    portalMinors: portalMinorPorts(house),
    payments: paymentPorts(house),
    parcelSelection: parcelSelectionPorts(house, ready),
    counsel: counselPorts(house, counsel),
    language: languagePorts(house, counsel),
    agencyRules: agencyRulePorts(house, house.shelf),
    library: libraryPorts(house, counsel),
    releases: releasePorts(house),
    snapshots: snapshotPorts(house, ready),
    supply: supplyPorts(house, ready),
    statistics: statisticsPorts(house),
    search: { find: (who, query) => searchView(house, who, query) },
  };
}
