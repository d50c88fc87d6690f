/** Answers the routes of acceptance from the running house. */
import { readReportsCsv } from '../../areas/clearance/index.ts';
import type { AcceptancePorts } from '../../exchange/acceptance-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { House } from '../house.ts';
import { approveAutomatic, automaticAcceptanceViews, endAutomatic, proposeAutomatic } from './automatic.ts';
import { startBatch, waitingPage } from './batch.ts';
import { takeCargoReports, takePaymentReports } from './reports.ts';

/** Rows of one request; more are sent in several. */
const MOST_REPORTS = 5_000;

export function acceptancePorts(house: House, needReady: () => void): AcceptancePorts {
  const whenReady = async <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
    needReady();
    return work();
  };
  const thenViews = (work: () => Promise<void>) =>
    whenReady(async () => {
      await work();
      return automaticAcceptanceViews(house);
    });
  return {
    waiting: (who, query) => whenReady(() => waitingPage(house, who, query)),
    acceptBatch: (who, batch) => whenReady(() => startBatch(house, who, batch)),
    automatic: () => automaticAcceptanceViews(house),
    proposeAutomatic: (who, given) => thenViews(() => proposeAutomatic(house, who, given)),
    approveAutomatic: (who, id) => thenViews(() => approveAutomatic(house, who, id)),
    endAutomatic: (who, id, why) => thenViews(() => endAutomatic(house, who, id, why)),
    cargoReports: (who, body) => whenReady(() => takeCargoReports(house, rowsOf(body), who.account)),
    paymentReports: (who, body) => whenReady(() => takePaymentReports(house, rowsOf(body), who.account)),
  };
}

function rowsOf(body: readonly unknown[] | string): readonly unknown[] {
  const rows = typeof body === 'string' ? readReportsCsv(body) : body;
  if (!Array.isArray(rows))
    throw new Refusal('invalid', {
      ko: 'JSON 배열이나 CSV가 필요합니다.',
      en: 'A JSON array or CSV is needed.',
    });
  if (rows.length > MOST_REPORTS)
    throw new Refusal('too-large', {
      ko: `한 번에 ${MOST_REPORTS}건까지 보고할 수 있습니다.`,
      en: `At most ${MOST_REPORTS} reports at once.`,
    });
  return rows;
}
