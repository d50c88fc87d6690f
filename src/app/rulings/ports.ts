/** Advance rulings as the HTTP server asks them. */
import type { RulingApplicationView } from '../../exchange/contract/rulings.ts';
import type { Who } from '../../exchange/ports.ts';
import type { RulingPorts } from '../../exchange/ruling-ports.ts';
import type { House } from '../house.ts';
import { apply } from './apply.ts';
import { attach, fileOf } from './attach.ts';
import { concernedBy } from './concerned.ts';
import { decide, propose } from './decide.ts';
import { type RulingFile, rulingFile, rulingFiles } from './file.ts';
import { publishedRuling, publishedRulings, search } from './search.ts';
import { applicantStep, officerStep } from './steps.ts';
import { applicationRows, applicationView } from './view.ts';
import { readAgain } from './write.ts';

export function rulingPorts(house: House, needReady: () => void): RulingPorts {
  /** Does something to an application and shows how it stands then. */
  const after = async (
    who: Who,
    number: string,
    work: (file: RulingFile) => Promise<void>,
  ): Promise<RulingApplicationView> => {
    needReady();
    const file = await rulingFile(house, who, number);
    await work(file);
    return applicationView(house, who, await readAgain(house, file));
  };
  return {
    search: (who, asked) => search(house, who, asked),
    published: (text, within) => publishedRulings(house, text, within),
    ruling: (who, number) => publishedRuling(house, who, number),
    applications: async (who) => applicationRows(house, await rulingFiles(house, who)),
    async apply(who, application) {
      needReady();
      return applicationView(house, who, await apply(house, who, application));
    },
    application: async (who, number) => applicationView(house, who, await rulingFile(house, who, number)),
    step: (who, number, step) => after(who, number, (file) => officerStep(house, who, file, step)),
    answer: (who, number, answer) => after(who, number, (file) => applicantStep(house, who, file, answer)),
    propose: (who, number, proposal) => after(who, number, (file) => propose(house, who, file, proposal)),
    decide: (who, number) => after(who, number, (file) => decide(house, who, file)),
    attach: (who, number, upload) => after(who, number, (file) => attach(house, who, file, upload)),
    file: async (who, number, id) => fileOf(house, await rulingFile(house, who, number), id),
    concerned: async (who, number) => concernedBy(house, await rulingFile(house, who, number)),
  };
}
