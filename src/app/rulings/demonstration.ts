/** Two made-up applications for advance rulings in the demonstration: one before the laboratory, one ruled and published; once. */
import { partyKey } from '../../access/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { NewRulingApplication } from '../../exchange/contract/rulings.ts';
import type { Who } from '../../exchange/ports.ts';
import { hsEditionOn } from '../../reference/hs-edition.ts';
import type { House } from '../house.ts';
import { madeUpPerson } from '../made-up-person.ts';
import { apply } from './apply.ts';
import { decide, propose } from './decide.ts';
import { contentsOf, type RulingFile, rulingFiles } from './file.ts';
import { applicantStep, officerStep } from './steps.ts';
import { readAgain } from './write.ts';

const SAID: NewRulingApplication = {
  ...{ capacity: 'trader', goods: '', specification: '', composition: '', process: '', use: '' },
  ...{ reason: '가상 자료 (made up)', origin: 'VN', office: '020', digits: 6, hasSample: true },
};
const HALF_WAY: NewRulingApplication = {
  ...SAID,
  ...{
    goods: '접이식 노트북 받침대 (가상)',
    specification: '26×22cm, 접으면 두께 2cm',
    composition: '대나무 합판 90%, 고무 10%',
  },
  ...{ process: '합판을 재단하고 경첩과 고무 발을 붙임', use: '책상 위에서 노트북을 받침' },
};
const RULED: NewRulingApplication = {
  ...SAID,
  ...{
    goods: '국수 삶는 통 (가상)',
    specification: '지름 18cm, 손잡이와 거름망 일체',
    composition: '스테인리스강 100%',
  },
  ...{ process: '강판을 프레스하고 거름망을 용접', use: '주방에서 국수를 삶아 건짐' },
};

type Step = (file: RulingFile) => Promise<void>;

/** @param importer of the demonstration: it applies, and its own application waits for a laboratory */
export async function furnishRulings(house: House, importer: string): Promise<void> {
  const applicant = madeUpPerson('importer', 'trader', [partyKey('importer', importer)]);
  const [officer, supervisor] = [
    madeUpPerson('officer', 'officer'),
    madeUpPerson('supervisor', 'supervisor'),
  ];
  await walk(house, applicant, HALF_WAY, [
    (file) => officerStep(house, officer, file, { kind: 'ask', words: ASKED, days: 10 }),
    (file) => applicantStep(house, applicant, file, { kind: 'answer', words: '세 겹입니다. (가상)' }),
    (file) => officerStep(house, officer, file, { kind: 'stop', of: 'laboratory', words: STOPPED }),
  ]);
  await walk(house, applicant, RULED, [
    (file) => propose(house, officer, file, PROPOSAL, known(house)),
    (file) => decide(house, supervisor, file),
  ]);
}

/** From where an earlier start left it; what people have done to it since stays. */
async function walk(
  house: House,
  applicant: Who,
  application: NewRulingApplication,
  steps: readonly Step[],
): Promise<void> {
  const files = await rulingFiles(house, applicant);
  const contents = await contentsOf(
    house.vault,
    files.map(({ row }) => row),
  );
  const place = contents.findIndex((content) => content?.goods === application.goods);
  let file = files[place] ?? (await apply(house, applicant, application));
  for (const step of steps.slice(file.steps.length - 1)) {
    await step(file);
    file = await readAgain(house, file);
  }
}

const ASKED = '겉면 합판의 겹수를 알려 주십시오. (가상)';
const STOPPED = '재질 분석을 맡겼습니다. (가상)';
const PROPOSAL = {
  ...{ code: '7323.93', rule: '1', followed: [], isPublic: true, title: '국수 삶는 통 (가상 자료, made up)' },
  goods: '거름망이 달린 스테인리스강제 국수 삶는 통',
  reasons: '가상 자료입니다. 스테인리스강제 주방용품이므로 제7323호에 해당하는 것으로 꾸몄습니다.',
};

/** So that nothing has to learn the nomenclature before the house is open: this code is in every edition since 1988. */
function known(house: House) {
  const edition = hsEditionOn(seoulDay(house.clock.now()))?.edition ?? '';
  return async () => ({ isKnown: true, edition });
}
