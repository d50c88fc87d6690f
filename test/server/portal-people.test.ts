/** Telephones that are proved, and minors with their guardians, against one running server; the files beside hold one idea each. */
import { after, before } from 'node:test';
import { testMinors } from './portal-people/minors.ts';
import { testTelephones } from './portal-people/telephones.ts';
import { type PeopleWorld, startPeople } from './portal-people/world.ts';

const world = {} as PeopleWorld;
before(async () => {
  Object.assign(world, await startPeople());
});
after(() => world.end?.());

testTelephones(world);
testMinors(world);
