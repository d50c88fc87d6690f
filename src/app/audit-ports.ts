/** Answers the auditor's requests from the running house. */
import { isPurpose, PURPOSES } from '../access/index.ts';
import { toInstant } from '../core/day.ts';
import type { AuditPorts } from '../exchange/audit-ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { makeEvidence } from './evidence-file/make-file.ts';
import { packEvidence } from './evidence-file/read-file.ts';
import type { House } from './house.ts';
import { accessPage, actPage, changesView } from './views/audit.ts';
import { reachable } from './views/declaration.ts';

export function auditPorts(house: House): AuditPorts {
  return {
    async evidenceFile(who, number, { version, purpose, note, withoutModel = false }) {
      if (!isPurpose(purpose)) {
        const codes = Object.keys(PURPOSES).join(', ');
        const message = {
          ko: `열람 목적이 목록에 없습니다. 목록: ${codes}`,
          en: `The purpose is not in the list: ${codes}`,
        };
        throw new Refusal('invalid', message, [{ code: 'evidence/purpose', message, pointer: '/purpose' }]);
      }
      await reachable(house, who, number, version);
      const at = toInstant(house.machineNow());
      const { pool, vault, log, newId } = house;
      const { dataFolder } = house.store;
      const file = await makeEvidence(
        { pool, vault, log, dataFolder, newId },
        { number, version, purpose, note, withoutModel, account: who.account, at },
      );
      if (file === undefined) throw new Refusal('not-found');
      const name = `evidence-${number.replace(/[^\w-]/g, '_')}-${file.about.version}.json.gz`;
      return { name, bytes: packEvidence(file) };
    },
    accesses: (query) => accessPage(house, query),
    acts: (query) => actPage(house, query),
    async changes(who, number, query) {
      await reachable(house, who, number, query.version);
      return changesView(house, number, query);
    },
  };
}
