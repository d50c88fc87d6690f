/** One operation: a line with method, path and summary that opens to its parameters, body, answers and a command line. */
import { apiTexts } from '../../texts/api.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Operation, type Schema, schemaLines } from './open-api.ts';

interface Props {
  readonly description: unknown;
  readonly operation: Operation;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

export function OperationCard({ description, operation, isOpen, toggle }: Props) {
  return (
    <li>
      <button type="button" className="ap-line" aria-expanded={isOpen} onClick={toggle}>
        <span className={operation.method === 'GET' ? 'st off' : 'st ap-change'}>{operation.method}</span>
        <code>{operation.path}</code>
        <span className="mid">{operation.summary}</span>
      </button>
      {isOpen && <Details description={description} operation={operation} />}
    </li>
  );
}

function Details({ description, operation }: Omit<Props, 'isOpen' | 'toggle'>) {
  const t = useTexts(apiTexts);
  const places: Readonly<Record<string, string>> = {
    path: t['in.path'],
    query: t['in.query'],
    header: t['in.header'],
    cookie: t['in.cookie'],
  };
  return (
    <div className="ap-details">
      {operation.description !== '' && <p>{operation.description}</p>}
      {operation.parameters.length > 0 && (
        <>
          <h3>{t.parameters}</h3>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.where}</th>
                <th scope="col">{t.type}</th>
                <th scope="col">{t.what}</th>
              </tr>
            </thead>
            <tbody>
              {operation.parameters.map((parameter) => (
                <tr key={`${parameter.in}/${parameter.name}`}>
                  <td>
                    <code>{parameter.name}</code>{' '}
                    {parameter.isRequired && <span className="note">{t.required}</span>}
                  </td>
                  <td>{places[parameter.in] ?? parameter.in}</td>
                  <td className="wrap">
                    <code>{parameter.type}</code>
                  </td>
                  <td className="wrap">{parameter.description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {(operation.body !== null || operation.bodyTypes.length > 0) && (
        <>
          <h3>
            {t.body} <span className="note">{operation.bodyTypes.join(', ')}</span>
          </h3>
          <SchemaTable description={description} schema={operation.body} />
        </>
      )}
      <h3>{t.responses}</h3>
      {operation.responses.map((response) => (
        <div key={response.status}>
          <p>
            <b className="b">{response.status}</b> <span className="mid">{response.description}</span>
          </p>
          {response.schema && <SchemaTable description={description} schema={response.schema} />}
        </div>
      ))}
      <h3>{t.example}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reachable by the keyboard */}
      <pre className="ap-example" tabIndex={0}>
        {example(operation)}
      </pre>
    </div>
  );
}

function SchemaTable({
  description,
  schema,
}: {
  readonly description: unknown;
  readonly schema: Schema | null;
}) {
  const t = useTexts(apiTexts);
  const lines = schema === null ? [] : schemaLines(description, schema);
  if (lines.length === 0) return <p className="note">{t.noSchema}</p>;
  return (
    <table className="ap-schema">
      <tbody>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a schema does not change while it is shown
          <tr key={i}>
            <td style={{ paddingLeft: 12 + line.depth * 16 }}>
              <code>{line.name}</code> {line.isRequired && <span className="note">{t.required}</span>}
            </td>
            <td className="wrap">
              <code className="dim">{line.type}</code>
            </td>
            <td className="wrap">{line.description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A command that works as it stands once the token is filled in. */
function example(operation: Operation): string {
  const lines = [
    `curl -X ${operation.method} "${location.origin}${operation.path}"`,
    '  -H "authorization: Bearer $GWANMUN_TOKEN"',
  ];
  const [type] = operation.bodyTypes;
  if (type !== undefined) lines.push(`  -H "content-type: ${type}"`, '  --data-binary @file');
  return lines.join(' \\\n');
}
