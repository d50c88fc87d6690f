/** Writes small ONNX files of tree models, right and wrong ones, for tests; the mirror of `wire.ts` by the same field numbers. */
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

export interface FixtureNode {
  readonly tree: number;
  readonly node: number;
  readonly mode: string;
  readonly feature?: number;
  readonly value?: number;
  readonly yes?: number;
  readonly no?: number;
  readonly missingYes?: boolean;
  /** Of a leaf: class or target, and weight. */
  readonly weights?: readonly (readonly [id: number, weight: number])[];
}

export interface FixtureModel {
  readonly operator?: string;
  readonly features: number;
  readonly nodes: readonly FixtureNode[];
  readonly ending?: string;
  readonly labels?: readonly number[];
  readonly base?: readonly number[];
  readonly average?: boolean;
  /** Other operators of the graph, before the trees. */
  readonly steps?: readonly string[];
}

const ML = 'ai.onnx.ml';

export function onnxFile(model: FixtureModel): Uint8Array {
  const { steps = [], features } = model;
  const names = ['input', ...steps.map((_, place) => `step${place}`)];
  const graph = new BinaryWriter();
  steps.forEach((operator, place) => {
    message(graph, 1, (node) => nodeParts(node, operator, '', names[place]!, [names[place + 1]!]));
  });
  message(graph, 1, (node) => ensemble(node, model, names.at(-1)!));
  text(graph, 2, 'trees');
  message(graph, 11, (input) => value(input, 'input', 1, [undefined, features]));
  if (model.operator === 'TreeEnsembleRegressor')
    message(graph, 12, (output) => value(output, 'value', 1, [undefined, 1]));
  else {
    message(graph, 12, (output) => value(output, 'label', 7, [undefined]));
    message(graph, 12, (output) => value(output, 'chances', 1, [undefined, 2]));
  }
  const file = new BinaryWriter();
  file.tag(1, WireType.Varint).int64(8);
  text(file, 2, 'fixture');
  file.tag(7, WireType.LengthDelimited).bytes(graph.finish());
  for (const [domain, version] of [
    ['', 17],
    [ML, 3],
  ] as const)
    message(file, 8, (opset) => {
      text(opset, 1, domain);
      opset.tag(2, WireType.Varint).int64(version);
    });
  return file.finish();
}

function ensemble(node: BinaryWriter, model: FixtureModel, input: string): void {
  const { nodes, ending, base, labels = [0, 1] } = model;
  const isRegressor = model.operator === 'TreeEnsembleRegressor';
  const outputs = isRegressor ? ['value'] : ['label', 'chances'];
  nodeParts(node, model.operator ?? 'TreeEnsembleClassifier', ML, input, outputs);
  const ints = (name: string, of: (one: FixtureNode) => number): void =>
    list(node, name, 'ints', nodes.map(of));
  ints('nodes_treeids', ({ tree }) => tree);
  ints('nodes_nodeids', (one) => one.node);
  ints('nodes_featureids', ({ feature = 0 }) => feature);
  ints('nodes_truenodeids', ({ yes = 0 }) => yes);
  ints('nodes_falsenodeids', ({ no = 0 }) => no);
  ints('nodes_missing_value_tracks_true', ({ missingYes = false }) => (missingYes ? 1 : 0));
  list(
    node,
    'nodes_values',
    'floats',
    nodes.map((one) => one.value ?? 0),
  );
  list(
    node,
    'nodes_modes',
    'strings',
    nodes.map(({ mode }) => mode),
  );
  const of = isRegressor ? 'target' : 'class';
  const weights = nodes.flatMap(({ weights: own = [], ...one }) =>
    own.map(([id, weight]) => ({ ...one, id, weight })),
  );
  list(
    node,
    `${of}_treeids`,
    'ints',
    weights.map(({ tree }) => tree),
  );
  list(
    node,
    `${of}_nodeids`,
    'ints',
    weights.map((one) => one.node),
  );
  list(
    node,
    `${of}_ids`,
    'ints',
    weights.map(({ id }) => id),
  );
  list(
    node,
    `${of}_weights`,
    'floats',
    weights.map(({ weight }) => weight),
  );
  if (isRegressor) attribute(node, 'n_targets', 2, (one) => one.tag(3, WireType.Varint).int64(1));
  else list(node, 'classlabels_int64s', 'ints', labels);
  if (base !== undefined) list(node, 'base_values', 'floats', base);
  if (ending !== undefined) attributeText(node, 'post_transform', ending);
  if (model.average === true) attributeText(node, 'aggregate_function', 'AVERAGE');
}

function nodeParts(
  node: BinaryWriter,
  operator: string,
  domain: string,
  input: string,
  outputs: readonly string[],
): void {
  text(node, 1, input);
  for (const output of outputs) text(node, 2, output);
  text(node, 4, operator);
  text(node, 7, domain);
}

const TYPES = { floats: 6, ints: 7, strings: 8 } as const;

function list(
  node: BinaryWriter,
  name: string,
  kind: keyof typeof TYPES,
  values: readonly (number | string)[],
): void {
  attribute(node, name, TYPES[kind], (one) => {
    for (const value of values) {
      if (kind === 'floats') one.tag(7, WireType.Bit32).float(Number(value));
      else if (kind === 'ints') one.tag(8, WireType.Varint).int64(Number(value));
      else text(one, 9, String(value));
    }
  });
}

function attributeText(node: BinaryWriter, name: string, value: string): void {
  attribute(node, name, 3, (one) => text(one, 4, value));
}

function attribute(node: BinaryWriter, name: string, type: number, fill: (one: BinaryWriter) => void): void {
  message(node, 5, (one) => {
    text(one, 1, name);
    fill(one);
    one.tag(20, WireType.Varint).int32(type);
  });
}

/** @param type of an element: 1 float, 7 int64 */
function value(
  writer: BinaryWriter,
  name: string,
  type: number,
  shape: readonly (number | undefined)[],
): void {
  text(writer, 1, name);
  message(writer, 2, (kind) =>
    message(kind, 1, (tensor) => {
      tensor.tag(1, WireType.Varint).int32(type);
      message(tensor, 2, (dimensions) => {
        for (const size of shape)
          message(dimensions, 1, (one) => {
            if (size === undefined) text(one, 2, 'n');
            else one.tag(1, WireType.Varint).int64(size);
          });
      });
    }),
  );
}

function text(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

function message(writer: BinaryWriter, field: number, fill: (one: BinaryWriter) => void): void {
  const inner = new BinaryWriter();
  fill(inner);
  writer.tag(field, WireType.LengthDelimited).bytes(inner.finish());
}
