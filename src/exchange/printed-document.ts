/** A PDF that prints in the Korean font and lets no sign become an empty box, whoever draws in it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { knownSigns, type Signs } from './known-signs.ts';
import { unpackWoff } from './unpack-woff.ts';

const FONTS = new URL(
  './',
  import.meta.resolve('krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff'),
);
/** Unpacked once. */
const fonts = new Map<string, Buffer>();

/** The Korean font of everything printed. */
function fontOf(weight: 'Regular' | 'Bold'): Buffer {
  let font = fonts.get(weight);
  if (font === undefined) {
    font = unpackWoff(readFileSync(fileURLToPath(new URL(`PretendardGOV-${weight}.subset.woff`, FONTS))));
    fonts.set(weight, font);
  }
  return font;
}

export class PrintedDocument extends PDFDocument {
  /** Signs that stand as their code points. */
  readonly missing = new Set<string>();

  /** With the fonts `regular` and `bold`. */
  constructor(options: PDFKit.PDFDocumentOptions) {
    super(options);
    this.registerFont('regular', fontOf('Regular'));
    this.registerFont('bold', fontOf('Bold'));
  }

  /** Heights are asked by the same way. */
  override text(text: string, ...rest: unknown[]): this {
    const { _font } = this as unknown as { readonly _font: { readonly font: Signs } };
    return super.text(knownSigns(text, _font.font, this.missing), ...(rest as [number]));
  }
}

/** The bytes of a document, once it is ended. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  return new Promise<Buffer>((resolve, reject) => {
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
  });
}
