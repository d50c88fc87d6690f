/** Are a planted season and a planted effect found again within what is stated, and is a series without either left alone? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../core/random.ts';
import { factorsOf, fitSeason } from './season.ts';

const MONTHS = 96;
/** January first; logarithms that sum to nought. */
const SEASON = [-0.1, -0.14, 0.06, 0.02, 0.01, 0.03, -0.02, -0.04, 0.04, -0.03, 0.05, 0.12];
const START = 3;
const SERIES = 100;

/** Between 19 and 24.5, as working days are. */
const regressorOf = (random: Random): number[] =>
  Array.from({ length: MONTHS }, () => 19 + random.below(12) / 2);

interface Planted {
  readonly season?: readonly number[];
  readonly elasticity?: number;
  /** What a month keeps of the month before: 1 wanders. */
  readonly memory?: number;
}

function plant(random: Random, regressor: readonly number[], planted: Planted): number[] {
  const { season = [], elasticity = 0, memory = 0 } = planted;
  let kept = 0;
  return regressor.map((days, place) => {
    kept = memory * kept + 0.03 * random.normal();
    const level = 10 + 0.005 * place + 0.1 * Math.sin(place / 15);
    return Math.exp(level + (season[(START + place) % 12] ?? 0) + elasticity * Math.log(days / 22) + kept);
  });
}

function fitted(planted: Planted) {
  return Array.from({ length: SERIES }, (_, seed) => {
    const random = seededRandom(100 + seed);
    const regressor = regressorOf(random);
    return { regressor, fit: fitSeason(plant(random, regressor, planted), START, regressor) };
  });
}

const share = (found: readonly boolean[]): number => found.filter(Boolean).length / found.length;

test('a season of up to 14 % under noise of 3 % is found every time, each month within 4 points and 1.2 on average', () => {
  const fits = fitted({ season: SEASON, elasticity: 0.8 });
  const errors = fits.flatMap(({ fit }) =>
    SEASON.map((value, month) => Math.abs(fit.season![month]! - value)),
  );
  assert.ok(Math.max(...errors) < 0.04, String(Math.max(...errors)));
  const mean = errors.reduce((sum, one) => sum + one, 0) / errors.length;
  assert.ok(mean < 0.012, String(mean));
});

test('an effect of 0.8 is found every time, on average within 0.03, and within two standard errors as often as they say', () => {
  const fits = fitted({ season: SEASON, elasticity: 0.8 });
  const found = fits.map(({ fit }) => fit.elasticity!);
  assert.ok(found.every((one) => one !== null));
  const mean = found.reduce((sum, { value }) => sum + value, 0) / SERIES;
  assert.ok(Math.abs(mean - 0.8) < 0.03, String(mean));
  const within = share(found.map(({ value, error }) => Math.abs(value - 0.8) < 2 * error));
  assert.ok(within > 0.88, String(within));
});

test('what was planted is taken out: the series without it is the level with its noise', () => {
  const random = seededRandom(7);
  const regressor = regressorOf(random);
  const bare = plant(seededRandom(8), regressor, {});
  const values = plant(seededRandom(8), regressor, { season: SEASON, elasticity: 0.8 });
  const fit = fitSeason(values, START, regressor);
  const factors = factorsOf(fit, START, MONTHS, regressor);
  const ratios = values.map((value, place) =>
    Math.log(value / factors[place]!.season / factors[place]!.effect / bare[place]!),
  );
  // The level of the regressor's middle against 22 stays in.
  const middle = ratios.reduce((sum, one) => sum + one, 0) / MONTHS;
  assert.ok(Math.max(...ratios.map((one) => Math.abs(one - middle))) < 0.05);
  assert.ok(Math.max(...values.map((value, place) => Math.abs(Math.log(value / bare[place]!)))) > 0.2);
});

test('where nothing was planted almost nothing is found, in noise as in series that wander', () => {
  for (const memory of [0, 0.7, 1]) {
    const fits = fitted({ memory });
    const season = share(fits.map(({ fit }) => fit.season !== null));
    const effect = share(fits.map(({ fit }) => fit.elasticity !== null));
    assert.ok(season <= 0.03 && effect <= 0.04, `${memory}: ${season}, ${effect}`);
    const { regressor, fit } = fits.find((one) => one.fit.season === null && one.fit.elasticity === null)!;
    assert.ok(
      factorsOf(fit, START, MONTHS, regressor).every(({ season, effect }) => season === 1 && effect === 1),
    );
  }
});

test('one of the two alone is not taken for the other', () => {
  const onlyDays = fitted({ elasticity: 0.8 });
  assert.ok(share(onlyDays.map(({ fit }) => fit.season !== null)) <= 0.03);
  assert.ok(share(onlyDays.map(({ fit }) => fit.elasticity !== null)) > 0.99);
  const onlySeason = fitted({ season: SEASON });
  assert.ok(share(onlySeason.map(({ fit }) => fit.season !== null)) > 0.99);
  assert.ok(share(onlySeason.map(({ fit }) => fit.elasticity !== null)) <= 0.04);
});
