/** A forest that speaks of features by name, put in the order in which a table's features stand. */
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import type { Forest } from '../forest.ts';

/** @param names features of the table, in order; the forest may leave some out */
export function alignForest(forest: Forest, names: readonly string[]): Result<Forest> {
  const places = new Map(names.map((name, place) => [name, place]));
  const unknown = forest.featureNames.filter((name) => !places.has(name));
  if (unknown.length > 0) return bad(unknown.map((name) => unknownFeature(name, names)));
  if ((forest.objective ?? 'logistic') !== 'logistic') return bad([noChance()]);
  const feature = forest.feature.map((own, node) =>
    forest.left[node] === -1 ? 0 : places.get(forest.featureNames[own]!)!,
  );
  return good({ ...forest, featureNames: names, feature });
}

function unknownFeature(name: string, names: readonly string[]): Problem {
  const known = names.slice(0, 5).join(', ');
  return {
    code: 'study/unknown-feature',
    message: {
      ko: `과제에 없는 특성입니다: ${name}. 있는 것: ${known} …`,
      en: `The study has no feature ${name}; it has ${known} …`,
    },
  };
}

function noChance(): Problem {
  return {
    code: 'study/other-objective',
    message: {
      ko: '적발 가능성을 내는 모델(binary:logistic)만 등록할 수 있습니다.',
      en: 'Only models that give a chance (binary:logistic) can be registered',
    },
  };
}
