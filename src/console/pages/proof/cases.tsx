/** The examined declarations behind a figure of the proof. */
import { Link } from 'wouter';
import type { ProofCase } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { formatDeclarationNumber } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { proofTexts } from '../../texts/proof.ts';
import { useTexts } from '../../texts/use-texts.ts';

interface Props {
  /** Such as `criterion:under-value`. */
  readonly behind: string;
  readonly days: string;
  readonly onClose: () => void;
}

export function Cases({ behind, days, onClose }: Props) {
  const t = useTexts(proofTexts);
  const at = behind.indexOf(':');
  const [group, key] = [behind.slice(0, at), behind.slice(at + 1)];
  const query = useGet<readonly ProofCase[]>('/proof/cases', { group, key, days });
  return (
    <Dialog title={t.casesTitle} onClose={onClose} isWide>
      <Await query={query} loading={<Skeleton rows={8} />}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.casesNone}>{t.casesNoneWhat}</Empty>
          ) : (
            <div className="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t.number}</th>
                    <th scope="col">{t.day}</th>
                    <th scope="col">{t.office}</th>
                    <th scope="col">{t.verdict}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={`${row.number}/${row.version}`}>
                      <td>
                        <Link href={`/declarations/${row.number}`}>
                          {formatDeclarationNumber(row.number)}
                        </Link>
                      </td>
                      <td className="nw">{row.day}</td>
                      <td>{row.office}</td>
                      <td>{t[`verdict.${row.verdict}`]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Await>
    </Dialog>
  );
}
