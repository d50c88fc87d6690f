/** The places of a template and the columns that were put there. */
import { fill } from '../../../../core/text.ts';
import type {
  AnalysisDefinition,
  AnalysisRoleView,
  AnalysisSources,
  AnalysisTemplateView,
} from '../../../../exchange/contract.ts';
import { Combobox } from '../../../parts/combobox.tsx';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { WrongAt } from '../../workbench/draft/part.tsx';
import type { PlacedProblem } from '../../workbench/draft/state.ts';
import { type Columns, choosable, columnsOf } from './state.ts';

interface Props {
  readonly template: AnalysisTemplateView;
  readonly sources: AnalysisSources;
  readonly definition: AnalysisDefinition;
  readonly problems: readonly PlacedProblem[];
  readonly define: (part: Partial<AnalysisDefinition>) => void;
}

export function Roles({ template, sources, definition, problems, define }: Props) {
  const columns = columnsOf(definition, sources);
  return (
    <>
      {template.roles.map((role) => (
        <div key={role.name} className="an-role">
          <Role
            role={role}
            columns={columns}
            chosen={definition.choice[role.name] ?? []}
            choose={(names) => define({ choice: { ...definition.choice, [role.name]: names } })}
          />
          <WrongAt problems={problems} at={`/definition/choice/${role.name}`} />
        </div>
      ))}
    </>
  );
}

interface RoleProps {
  readonly role: AnalysisRoleView;
  readonly columns: Columns;
  readonly chosen: readonly string[];
  readonly choose: (names: readonly string[]) => void;
}

function Role({ role, columns, chosen, choose }: RoleProps) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const known = choosable(role, columns);
  const titleOf = (name: string): string => {
    const column = known.find((one) => one.name === name);
    return column === undefined ? name : say(column.title);
  };
  const { least, most } = role;
  return (
    <fieldset className="field" aria-label={say(role.title)}>
      <span className="label">
        {say(role.title)}{' '}
        <span className="dim">
          {fill(t.many, { least, most })}
          {least === 0 && ` · ${t.optional}`}
        </span>
      </span>
      <span className="an-chips">
        {chosen.map((name) => (
          <button
            key={name}
            type="button"
            className="chip on"
            aria-label={fill(t.remove, { column: titleOf(name) })}
            title={name}
            onClick={() => choose(chosen.filter((one) => one !== name))}
          >
            {titleOf(name)} <span aria-hidden="true">×</span>
          </button>
        ))}
        {chosen.length < most && (
          <Combobox
            label={fill(t.add, { role: say(role.title) })}
            choices={known
              .filter(({ name }) => !chosen.includes(name))
              .map(({ name, title }) => ({ value: name, title: say(title) }))}
            value=""
            placeholder={fill(t.add, { role: say(role.title) })}
            nothing={t.noColumn}
            onChoose={(name) => choose([...chosen, name])}
          />
        )}
      </span>
      <span className="note">{say(role.why)}</span>
    </fieldset>
  );
}
