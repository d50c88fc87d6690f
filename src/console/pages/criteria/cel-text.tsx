/** A CEL expression for reading: each piece in its colour, long ones with a line for each condition. */
import { celLines, celPieces } from './cel.ts';

export function CelLine({ expression }: { readonly expression: string }) {
  return (
    <code className="cel">
      {celPieces(expression.replace(/\s+/g, ' ')).map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no name but their place
        <span key={i} className={`cel-${piece.kind}`}>
          {piece.text}
        </span>
      ))}
    </code>
  );
}

export function CelBlock({ expression }: { readonly expression: string }) {
  return (
    <ol className="cel-block">
      {celLines(expression).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no name but their place
        <li key={at}>
          <code className="cel">
            {celPieces(line).map((piece, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no name but their place
              <span key={i} className={`cel-${piece.kind}`}>
                {piece.text}
              </span>
            ))}
          </code>
        </li>
      ))}
    </ol>
  );
}
