/**
 * What an ONNX file says of its graph, as far as a tree model needs it: nodes with their attributes, inputs, and nothing else.
 * Field numbers are those of onnx.proto (IR version 3 and later). Whatever is unknown is skipped; nothing in the file is run.
 */
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

export interface OnnxNode {
  readonly operator: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

/** Only the list or value of its own kind is filled. */
export interface OnnxAttribute {
  readonly int: number | undefined;
  readonly text: string | undefined;
  readonly floats: readonly number[];
  readonly ints: readonly number[];
  readonly texts: readonly string[];
  /** It holds a tensor, in place of a list. */
  readonly isTensor: boolean;
}

export interface OnnxInput {
  readonly name: string;
  /** Of the last dimension; undefined where the file leaves it open. */
  readonly width: number | undefined;
}

export interface OnnxGraph {
  readonly producer: string;
  readonly nodes: readonly OnnxNode[];
  readonly inputs: readonly OnnxInput[];
  readonly outputs: readonly string[];
}

type Fields = Readonly<Record<number, (reader: BinaryReader, wire: WireType) => void>>;

/** Undefined where the bytes are no such message or are cut off. */
export function readGraph(bytes: Uint8Array): OnnxGraph | undefined {
  let producer = '';
  let graph: Omit<OnnxGraph, 'producer'> | undefined;
  try {
    read(bytes, {
      2: (reader) => {
        producer = reader.string();
      },
      7: (reader) => {
        graph = graphOf(reader.bytes());
      },
    });
  } catch (error) {
    // The reader throws RangeError at the end of the bytes and Error at a tag that is none.
    if (error instanceof Error) return undefined;
    throw error;
  }
  return graph === undefined ? undefined : { producer, ...graph };
}

function read(bytes: Uint8Array, fields: Fields): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    const take = fields[field];
    if (take === undefined) reader.skip(wire, field);
    else take(reader, wire);
  }
}

function graphOf(bytes: Uint8Array): Omit<OnnxGraph, 'producer'> {
  const nodes: OnnxNode[] = [];
  const inputs: OnnxInput[] = [];
  const outputs: string[] = [];
  read(bytes, {
    1: (reader) => nodes.push(nodeOf(reader.bytes())),
    11: (reader) => inputs.push(inputOf(reader.bytes())),
    12: (reader) => outputs.push(inputOf(reader.bytes()).name),
  });
  return { nodes, inputs, outputs };
}

function nodeOf(bytes: Uint8Array): OnnxNode {
  const [inputs, outputs]: [string[], string[]] = [[], []];
  const attributes = new Map<string, OnnxAttribute>();
  let [operator, domain] = ['', ''];
  read(bytes, {
    1: (reader) => inputs.push(reader.string()),
    2: (reader) => outputs.push(reader.string()),
    4: (reader) => {
      operator = reader.string();
    },
    5: (reader) => {
      const [name, attribute] = attributeOf(reader.bytes());
      attributes.set(name, attribute);
    },
    7: (reader) => {
      domain = reader.string();
    },
  });
  return { operator, domain, inputs, outputs, attributes };
}

function attributeOf(bytes: Uint8Array): [name: string, attribute: OnnxAttribute] {
  let name = '';
  let int: number | undefined;
  let text: string | undefined;
  let isTensor = false;
  const floats: number[] = [];
  const ints: number[] = [];
  const texts: string[] = [];
  read(bytes, {
    1: (reader) => {
      name = reader.string();
    },
    3: (reader) => {
      int = Number(reader.int64());
    },
    4: (reader) => {
      text = reader.string();
    },
    5: (reader, wire) => {
      isTensor = true;
      reader.skip(wire);
    },
    7: (reader, wire) => each(reader, wire, (one) => floats.push(one.float())),
    8: (reader, wire) => each(reader, wire, (one) => ints.push(Number(one.int64()))),
    9: (reader) => texts.push(reader.string()),
  });
  return [name, { int, text, floats, ints, texts, isTensor }];
}

/** Numbers of a list stand one by one, or packed into one piece. */
function each(reader: BinaryReader, wire: WireType, take: (reader: BinaryReader) => void): void {
  if (wire !== WireType.LengthDelimited) {
    take(reader);
    return;
  }
  const end = reader.uint32() + reader.pos;
  while (reader.pos < end) take(reader);
}

function inputOf(bytes: Uint8Array): OnnxInput {
  let name = '';
  let width: number | undefined;
  const tensor: Fields = {
    2: (shape) => {
      read(shape.bytes(), {
        1: (dimension) => {
          width = undefined;
          read(dimension.bytes(), {
            1: (value) => {
              width = Number(value.int64());
            },
          });
        },
      });
    },
  };
  read(bytes, {
    1: (reader) => {
      name = reader.string();
    },
    2: (reader) => read(reader.bytes(), { 1: (type) => read(type.bytes(), tensor) }),
  });
  return { name, width };
}
