/** Answers what is asked of intake: declarations one by one, in batches, and by file. */
import type { IntakePorts } from '../exchange/ports.ts';
import type { House } from './house.ts';
import { previewFile } from './import-files.ts';
import { importAsJob } from './import-job.ts';
import { needReady } from './need-ready.ts';
import { keepOfficeMapping, mappingFor, mappingOwner, namedMapping } from './office-mappings.ts';
import { submitWithin } from './submit-within.ts';
import { fileForTrader } from './trader-desk/file.ts';

export function intakePorts(house: House): IntakePorts {
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
