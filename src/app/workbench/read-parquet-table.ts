/**
 * Reads a Parquet file that somebody brought, whole, and says everything that is wrong with it at once. Its columns are typed, so
 * texts stay codes even where they look like numbers. Sizes are looked at before anything is unpacked; what lies about them is
 * stopped by the limits of the process that reads it.
 */
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import {
  type Compressors,
  type DecodedArray,
  type FileMetaData,
  parquetMetadata,
  parquetScan,
  parquetSchema,
  snappyUncompress,
} from 'hyparquet';
import type { Problem } from '../../core/problem.ts';
import type { Column } from '../../learning/table/table.ts';
import { columnOfValues } from './parquet-values.ts';
import { headingProblems, type ReadTable, rowProblems, tableProblem } from './table-problems.ts';

/** Unpacked bytes of all columns together, and of one page of a column. */
const MOST_UNPACKED = 1_000_000_000;
const MOST_PAGE = 64_000_000;
const MAGIC = 'PAR1';

export function isParquet(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === MAGIC;
}

export async function readParquetTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length < 12 || !isParquet(bytes.subarray(-4)))
    return refused([
      tableProblem(
        'parquet-cut',
        'Parquet 파일이 끝까지 오지 않았습니다. 다시 올리십시오.',
        'The Parquet file is cut off; bring it again',
      ),
    ]);
  try {
    const metadata = parquetMetadata(bytes, { geoparquet: false });
    const problems = shapeProblems(metadata);
    return problems.length > 0 ? refused(problems) : await readColumns(bytes, metadata);
  } catch (error) {
    return refused([unreadable(error)]);
  }
}

const refused = (problems: readonly Problem[]): ReadTable => ({ ok: false, problems });

function shapeProblems(metadata: FileMetaData): Problem[] {
  const columns = parquetSchema(metadata).children;
  const nested = columns.filter(
    ({ children, element }) => children.length > 0 || element.repetition_type === 'REPEATED',
  );
  const unpacked = metadata.row_groups
    .flatMap((group) => group.columns)
    .reduce((sum, column) => sum + Number(column.meta_data?.total_uncompressed_size ?? 0n), 0);
  return [
    ...headingProblems(columns.map(({ element }) => element.name)),
    ...rowProblems(Number(metadata.num_rows)),
    ...(nested.length > 0 ? [nestedColumns(nested.map(({ element }) => element.name))] : []),
    ...(unpacked > MOST_UNPACKED ? [tooLargeUnpacked()] : []),
  ];
}

async function readColumns(bytes: Uint8Array, metadata: FileMetaData): Promise<ReadTable> {
  const rows = Number(metadata.num_rows);
  const compressors = unpacking();
  const columns: Column[] = [];
  const problems: Problem[] = [];
  for (const { element } of parquetSchema(metadata).children) {
    const { name } = element;
    const pieces = await piecesOf(bytes, metadata, name, compressors);
    const read = pieces.reduce((sum, { length }) => sum + length, 0);
    if (read !== rows) throw new Error(`column ${name} has ${read} of ${rows} entries`);
    const column = columnOfValues(name, pieces);
    if (column === undefined) problems.push(rawBytes(name));
    else columns.push(column);
  }
  return problems.length > 0 ? refused(problems) : { ok: true, table: { rows, columns } };
}

/** Entries of a column, one piece a group of rows. */
async function piecesOf(
  { buffer, byteOffset, byteLength }: Uint8Array,
  metadata: FileMetaData,
  column: string,
  compressors: Compressors,
): Promise<DecodedArray[]> {
  const slice = (start: number, end = byteLength) =>
    buffer.slice(byteOffset + start, byteOffset + end) as ArrayBuffer;
  const file = { byteLength, slice };
  const scan = await parquetScan({ file, metadata, columns: [column], compressors, geoparquet: false });
  const pieces: DecodedArray[] = [];
  for (const range of scan.ranges) pieces.push(await scan.readColumn({ column, ...range }));
  return pieces;
}

/** Nothing unpacks to more than a page may hold, and all pages together to no more than a table may. */
function unpacking(): Compressors {
  let left = MOST_UNPACKED;
  const within =
    (unpack: (input: Uint8Array, length: number) => Uint8Array) =>
    (input: Uint8Array, length: number): Uint8Array => {
      left -= length;
      if (!(length >= 0 && length <= MOST_PAGE) || left < 0) throw new Error('a page unpacks to too much');
      return unpack(input, length);
    };
  return {
    SNAPPY: within((input, length) => {
      const output = new Uint8Array(length);
      snappyUncompress(input, output);
      return output;
    }),
    GZIP: within((input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) })),
    ZSTD: within((input, length) => zstdDecompressSync(input, { maxOutputLength: Math.max(1, length) })),
    BROTLI: within((input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) })),
  };
}

function nestedColumns(names: readonly string[]): Problem {
  return tableProblem(
    'nested',
    `값 안에 값이 든 열은 읽지 않습니다: ${names.join(', ')}. 열을 펼쳐 저장하십시오.`,
    `Columns of lists, maps or structures are not read: ${names.join(', ')}. Flatten them first`,
  );
}

function tooLargeUnpacked(): Problem {
  return tableProblem(
    'too-large-unpacked',
    `압축을 풀면 ${MOST_UNPACKED / 1_000_000}MB를 넘습니다. 표본을 뽑아 올리십시오.`,
    `Unpacked it is larger than ${MOST_UNPACKED / 1_000_000} MB; bring a sample`,
  );
}

function rawBytes(name: string): Problem {
  return tableProblem(
    'raw-bytes',
    `숫자도 글자도 아닌 값이 든 열입니다: ${name}`,
    `Column ${name} holds raw bytes, neither numbers nor texts`,
  );
}

function unreadable(error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return tableProblem(
    'parquet-unreadable',
    `Parquet 파일을 읽을 수 없습니다: ${why}`,
    `The Parquet file cannot be read: ${why}`,
  );
}
