/** `gwanmun challenges`: challenges and their leaderboards, opened and entered through the running server by a person. */
import type { ChallengeSummary, ChallengeView, NewChallenge, NewEntry } from '../../exchange/contract.ts';
import { type AskedByPerson, asPerson, type Person } from './as-person.ts';
import { readJsonFile } from './input.ts';

export function listChallenges(asked: AskedByPerson): Promise<readonly ChallengeSummary[]> {
  return asPerson(
    asked,
    async (person) => (await (await person.ask('GET', '/challenges')).json()) as ChallengeSummary[],
  );
}

export function showChallenge(asked: AskedByPerson, id: string): Promise<ChallengeView> {
  return asPerson(asked, (person) => viewOf(person, id));
}

/** Throws `input/json` where the file holds no JSON. */
export function openChallenge(asked: AskedByPerson, file: string): Promise<ChallengeView> {
  const wanted = readJsonFile(file) as NewChallenge;
  return asPerson(asked, async (person) => {
    const { challenge } = (await person.work('/challenges', wanted)) as { challenge: string };
    return viewOf(person, challenge);
  });
}

export function enterChallenge(asked: AskedByPerson, id: string, entry: NewEntry): Promise<ChallengeView> {
  return asPerson(asked, async (person) => {
    const path = `/challenges/${encodeURIComponent(id)}/entries`;
    await person.work(path, entry);
    return viewOf(person, id);
  });
}

async function viewOf(person: Person, id: string): Promise<ChallengeView> {
  return (await (await person.ask('GET', `/challenges/${encodeURIComponent(id)}`)).json()) as ChallengeView;
}
