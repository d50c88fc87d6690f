/** Advance rulings against a running server; the files beside hold one idea each and share this house, in this order. */
import { after, before } from 'node:test';
import { testApplications } from './rulings/applications.ts';
import { testAtTheGate } from './rulings/at-the-gate.ts';
import { testDecided } from './rulings/decided.ts';
import { testKept } from './rulings/kept.ts';
import { testMail } from './rulings/mail.ts';
import { type RulingsWorld, startRulings } from './rulings/world.ts';

const world = {} as RulingsWorld;
const packs = process.env.GWANMUN_PACKS;
before(async () => {
  // The names of the invented goods: the same on every machine.
  process.env.GWANMUN_PACKS = '';
  Object.assign(world, await startRulings());
});
after(async () => {
  await world.house?.end();
  if (packs === undefined) delete process.env.GWANMUN_PACKS;
  else process.env.GWANMUN_PACKS = packs;
});

testApplications(world);
testDecided(world);
testAtTheGate(world);
testMail(world);
testKept(world);
