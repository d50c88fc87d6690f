/**
 * A tree model saved as ONNX (by skl2onnx, onnxmltools and the like) as a forest. The file is data from outside: everything in it
 * is checked, everything wrong is told at once, and nothing of it is ever run, so no runtime of ONNX is needed.
 */
import { good, type Result } from '../../core/problem.ts';
import type { Forest } from '../forest.ts';
import { emptyGrowing, forestOf } from '../growing-forest.ts';
import { leavesOf } from './leaves.ts';
import { OnnxComplaints, type OnnxProblemCode } from './problems.ts';
import { readTree, treesOf } from './read-trees.ts';
import { type OnnxGraph, type OnnxNode, readGraph } from './wire.ts';

/** Bytes. */
const MOST_ONNX_BYTES = 64 * 1024 * 1024;

const TREES = ['TreeEnsembleClassifier', 'TreeEnsembleRegressor'];
/** They change no number: ZipMap gives the chances names. */
const HARMLESS = ['Identity', 'Cast', 'ZipMap'];

/**
 * What it gives for a row need not be log odds: whoever brings it here calibrates it. Covers are 0: the format knows none.
 * @param names of the features, in the order of its input
 */
export function readOnnx(bytes: Uint8Array, names: readonly string[]): Result<Forest, OnnxProblemCode> {
  const complaints = new OnnxComplaints();
  const forest = readModel(bytes, names, complaints);
  if (forest !== undefined && complaints.count === 0) return good(forest);
  return { ok: false, problems: complaints.problems, count: complaints.count };
}

function readModel(
  bytes: Uint8Array,
  names: readonly string[],
  complaints: OnnxComplaints,
): Forest | undefined {
  if (bytes.length > MOST_ONNX_BYTES) {
    complaints.add('onnx/too-large', '', `${bytes.length} > ${MOST_ONNX_BYTES}`);
    return undefined;
  }
  const graph = readGraph(bytes);
  if (graph === undefined) {
    complaints.add('onnx/not-a-model', '');
    return undefined;
  }
  const ensemble = ensembleOf(graph, complaints);
  if (ensemble === undefined) return undefined;
  checkInput(graph, names.length, complaints);
  const trees = treesOf(ensemble, complaints);
  if (trees === undefined) return undefined;
  const [nodes, places] = trees;
  const leaves = leavesOf(ensemble, places.length, complaints);
  if (leaves === undefined) return undefined;
  const growing = emptyGrowing();
  for (const tree of places) readTree(nodes, tree, leaves, names.length, growing, complaints);
  return forestOf(growing, {
    featureNames: names,
    base: leaves.base,
    seed: 0,
    settings: { trees: growing.roots.length },
  });
}

function ensembleOf({ nodes }: OnnxGraph, complaints: OnnxComplaints): OnnxNode | undefined {
  const ensembles = nodes.filter(
    ({ operator, domain }) => domain === 'ai.onnx.ml' && TREES.includes(operator),
  );
  if (ensembles.length !== 1) {
    const found = nodes.map(({ operator }) => operator).slice(0, 8);
    complaints.add('onnx/no-trees', '/graph', found.join(', ').slice(0, 120));
    return undefined;
  }
  for (const [place, { operator }] of nodes.entries())
    if (!TREES.includes(operator) && !HARMLESS.includes(operator))
      complaints.add('onnx/other-step', `/graph/${place}`, operator.slice(0, 40));
  return ensembles[0];
}

function checkInput({ inputs }: OnnxGraph, features: number, complaints: OnnxComplaints): void {
  const [input] = inputs;
  const width = input?.width;
  if (inputs.length !== 1 || (width !== undefined && width !== features))
    complaints.add('onnx/other-input', '/graph/input', `${inputs.length} × ${width ?? '?'} ≠ ${features}`);
}
