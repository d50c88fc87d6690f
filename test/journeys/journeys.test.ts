/** Walks the whole house as people do, in a real browser against the real server: one server, one browser, one journey after another. */
import { test } from 'node:test';
import { findBrowser } from '../builders/browser.ts';
import { acceptance } from './acceptance.ts';
import { analyses } from './analyses.ts';
import { classification } from './classification.ts';
import { codeNetworks } from './code-networks.ts';
import { counsel } from './counsel.ts';
import { criteria } from './criteria.ts';
import { dutyJourney } from './duty.ts';
import { evidenceAndOutage } from './evidence-and-outage.ts';
import { exportsJourney } from './exports.ts';
import { firstView } from './first-view.ts';
import { importing } from './importing.ts';
import { lawRooms } from './law-rooms.ts';
import { mappedImport } from './mapped-import.ts';
import { officers } from './officers.ts';
import { openCase } from './open-case.ts';
import { origin } from './origin.ts';
import { everyPage } from './pages.ts';
import { parcelFirms } from './parcel-firms.ts';
import { parcelSelection } from './parcel-selection.ts';
import { policyLife } from './policy-life.ts';
import { portalJourney } from './portal.ts';
import { precedentsJourney } from './precedents.ts';
import { releases } from './releases.ts';
import { replayAndLog } from './replay-and-log.ts';
import { roles } from './roles.ts';
import { rulings } from './rulings.ts';
import { searching } from './searching.ts';
import { settingsByTwo } from './settings-by-two.ts';
import { statisticsJourney } from './statistics.ts';
import { supplyJourney } from './supply.ts';
import { deskJourney } from './trader-desk.ts';
import { training } from './training.ts';
import { watchArrivals } from './watch-arrivals.ts';
import { workbench } from './workbench.ts';
import { openWorld } from './world.ts';

const search = findBrowser();
const isDemanded = process.env.CI === 'true';

/** In this order: what one journey leaves behind, the next one meets; the log is altered last. */
const JOURNEYS = [
  ...[firstView, watchArrivals, everyPage, openCase, officers, acceptance, training, criteria],
  ...[importing, roles, policyLife, deskJourney, exportsJourney, searching, mappedImport, settingsByTwo],
  ...[
    dutyJourney,
    parcelSelection,
    parcelFirms,
    codeNetworks,
    portalJourney,
    classification,
    rulings,
    counsel,
    lawRooms,
    precedentsJourney,
    supplyJourney,
  ],
  ...[origin, statisticsJourney, releases, workbench, analyses, evidenceAndOutage, replayAndLog],
];

test('journeys', {
  skip: search.ok || isDemanded ? false : search.missing,
  timeout: 1_380_000,
}, async (t) => {
  if (!search.ok) throw new Error(search.missing);
  const world = await openWorld(search.found, ['--declarations', '30000', '--seed', '11']);
  try {
    for (const journey of JOURNEYS) await journey(t, world);
    await t.test('no page complained on the way', () => {
      if (world.complaints.length > 0) throw new Error([...new Set(world.complaints)].join('\n'));
    });
  } finally {
    await world.end();
  }
});
