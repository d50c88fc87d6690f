/** Which content type a chosen file is sent with, and how its size is said. Pure. */

/** By the file's name first: browsers call CSV many things, and NDJSON nothing at all. */
export function contentTypeOf(name: string, browserSays: string): string {
  const ending = name.toLowerCase().split('.').pop() ?? '';
  if (ending === 'csv' || ending === 'txt' || ending === 'tsv') return 'text/csv';
  if (ending === 'ndjson' || ending === 'jsonl') return 'application/x-ndjson';
  if (ending === 'json') return 'application/json';
  return browserSays === '' ? 'text/csv' : browserSays;
}

/** '1.4 MB'; thousands of bytes as on disks. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}
