/** Which address shows which page; every page but the frame is loaded when opened. */
import { lazy, Suspense } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Empty, Skeleton } from './parts/states.tsx';
import { useHasRight } from './session/session.tsx';
import { sharedTexts } from './texts/shared.ts';
import { useTexts } from './texts/use-texts.ts';

const Board = lazy(() => import('./pages/board/page.tsx'));
const Queue = lazy(() => import('./pages/queue/page.tsx'));
const Work = lazy(() => import('./pages/work/page.tsx'));
const Supervision = lazy(() => import('./pages/supervision/page.tsx'));
const Ready = lazy(() => import('./pages/ready/page.tsx'));
const DeskRules = lazy(() => import('./pages/settings/desk-rules.tsx'));
const Retention = lazy(() => import('./pages/settings/retention.tsx'));
const Declarations = lazy(() => import('./pages/declarations/page.tsx'));
const Declaration = lazy(() => import('./pages/declaration/page.tsx'));
const Exports = lazy(() => import('./pages/exports/page.tsx'));
const Duty = lazy(() => import('./pages/duty/page.tsx'));
const Extracts = lazy(() => import('./pages/extracts/page.tsx'));
const NewExtract = lazy(() => import('./pages/extracts/new.tsx'));
const Extract = lazy(() => import('./pages/extracts/extract.tsx'));
const Statistics = lazy(() => import('./pages/statistics/page.tsx'));
const Parcels = lazy(() => import('./pages/parcels/page.tsx'));
const Misuse = lazy(() => import('./pages/misuse/page.tsx'));
const CodeNetworks = lazy(() => import('./pages/networks/page.tsx'));
const ParcelCharges = lazy(() => import('./pages/parcels/charges/page.tsx'));
const ParcelDeliveries = lazy(() => import('./pages/parcels/deliveries/page.tsx'));
const ParcelFirms = lazy(() => import('./pages/parcels/firms/page.tsx'));
const ParcelFirm = lazy(() => import('./pages/parcels/firms/firm.tsx'));
const ParcelsHeld = lazy(() => import('./pages/parcels/path/page.tsx'));
const ParcelRights = lazy(() => import('./pages/parcels/rights/page.tsx'));
const ParcelPolicy = lazy(() => import('./pages/parcels/policy/page.tsx'));
const ParcelSelection = lazy(() => import('./pages/parcels/selection.tsx'));
const ParcelOne = lazy(() => import('./pages/parcels/parcel.tsx'));
const Importer = lazy(() => import('./pages/importer/page.tsx'));
const Criteria = lazy(() => import('./pages/criteria/page.tsx'));
const Policy = lazy(() => import('./pages/policy/page.tsx'));
const PolicyDraft = lazy(() => import('./pages/policy/draft/page.tsx'));
const PolicyVersion = lazy(() => import('./pages/policy/version.tsx'));
const AutomaticAcceptance = lazy(() => import('./pages/policy/automatic/page.tsx'));
const Models = lazy(() => import('./pages/models/page.tsx'));
const ModelCard = lazy(() => import('./pages/models/card/page.tsx'));
const AiOperator = lazy(() => import('./pages/models/card/operator.tsx'));
const Proof = lazy(() => import('./pages/proof/page.tsx'));
const Challenge = lazy(() => import('./pages/challenges/page.tsx'));
const Analyses = lazy(() => import('./pages/analyses/page.tsx'));
const Sql = lazy(() => import('./pages/analyses/sql/page.tsx'));
const Workbench = lazy(() => import('./pages/workbench/page.tsx'));
const StudyCard = lazy(() => import('./pages/workbench/study/card.tsx'));
const Log = lazy(() => import('./pages/log/page.tsx'));
const Audit = lazy(() => import('./pages/audit/page.tsx'));
const Outage = lazy(() => import('./pages/outage/page.tsx'));
const Import = lazy(() => import('./pages/import/page.tsx'));
const Api = lazy(() => import('./pages/api/page.tsx'));
const Classification = lazy(() => import('./pages/classification/page.tsx'));
const Objections = lazy(() => import('./pages/objections/page.tsx'));
const Counsel = lazy(() => import('./pages/counsel/page.tsx'));
const CounselArticle = lazy(() => import('./pages/counsel/article.tsx'));
const CounselMine = lazy(() => import('./pages/counsel/mine.tsx'));
const AgencyRules = lazy(() => import('./pages/agency-rules/page.tsx'));
const AgencyRule = lazy(() => import('./pages/agency-rules/rule.tsx'));
const Library = lazy(() => import('./pages/library/page.tsx'));
const BringPrecedents = lazy(() => import('./pages/library/bring.tsx'));
const Precedent = lazy(() => import('./pages/library/precedent.tsx'));
const LibraryLaw = lazy(() => import('./pages/library/law.tsx'));
const LanguageModel = lazy(() => import('./pages/language/page.tsx'));
const CounselDesk = lazy(() => import('./pages/counsel/desk.tsx'));
const Releases = lazy(() => import('./pages/releases/page.tsx'));
const Release = lazy(() => import('./pages/releases/release.tsx'));
const Desk = lazy(() => import('./pages/desk/page.tsx'));
const DeskDeclaration = lazy(() => import('./pages/desk/declaration.tsx'));
const Drafts = lazy(() => import('./pages/desk/drafts.tsx'));
const Draft = lazy(() => import('./pages/desk/draft.tsx'));
const DeskTable = lazy(() => import('./pages/desk/table.tsx'));
const Authorities = lazy(() => import('./pages/desk/authorities.tsx'));
const Keys = lazy(() => import('./pages/desk/keys.tsx'));
const Supply = lazy(() => import('./pages/supply/page.tsx'));
const SupplyItem = lazy(() => import('./pages/supply/item.tsx'));
const SupplyNetwork = lazy(() => import('./pages/supply/network.tsx'));
const CodeHistory = lazy(() => import('./pages/code-history/page.tsx'));
const Guide = lazy(() => import('./pages/guide/page.tsx'));
const Origin = lazy(() => import('./pages/origin/page.tsx'));
const OriginRecord = lazy(() => import('./pages/origin/record.tsx'));
const Rulings = lazy(() => import('./pages/rulings/page.tsx'));
const NewRuling = lazy(() => import('./pages/rulings/new.tsx'));
const RulingApplication = lazy(() => import('./pages/rulings/application.tsx'));
const Ruling = lazy(() => import('./pages/rulings/ruling.tsx'));
const Search = lazy(() => import('./pages/search/page.tsx'));
const Help = lazy(() => import('./pages/help/page.tsx'));

export function Pages() {
  const [path] = useLocation();
  return (
    <ErrorBoundary place={path}>
      <Suspense fallback={<Skeleton rows={8} />}>
        <Switch>
          <Route path="/" component={Start} />
          <Route path="/desk" component={Desk} />
          <Route path="/desk/declarations/:number" component={DeskDeclaration} />
          <Route path="/desk/drafts" component={Drafts} />
          <Route path="/desk/drafts/:id" component={Draft} />
          <Route path="/desk/table" component={DeskTable} />
          <Route path="/desk/authorities" component={Authorities} />
          <Route path="/desk/keys" component={Keys} />
          <Route path="/objections" component={Objections} />
          <Route path="/counsel" component={Counsel} />
          <Route path="/counsel/mine" component={CounselMine} />
          <Route path="/counsel/questions" component={CounselDesk} />
          <Route path="/counsel/laws/:law" component={LibraryLaw} />
          <Route path="/library" component={Library} />
          <Route path="/library/bring" component={BringPrecedents} />
          <Route path="/library/precedents/:id" component={Precedent} />
          <Route path="/language" component={LanguageModel} />
          <Route path="/agency-rules" component={AgencyRules} />
          <Route path="/agency-rules/:id" component={AgencyRule} />
          <Route path="/counsel/laws/:law/:article" component={CounselArticle} />
          <Route path="/releases" component={Releases} />
          <Route path="/releases/:id" component={Release} />
          <Route path="/queue" component={Queue} />
          <Route path="/work" component={Work} />
          <Route path="/supervision" component={Supervision} />
          <Route path="/queue/ready" component={Ready} />
          <Route path="/retention" component={Retention} />
          <Route path="/supervision/rules" component={DeskRules} />
          <Route path="/declarations" component={Declarations} />
          <Route path="/declarations/:number" component={Declaration} />
          <Route path="/exports" component={Exports} />
          <Route path="/duty" component={Duty} />
          <Route path="/statistics" component={Statistics} />
          <Route path="/extracts" component={Extracts} />
          <Route path="/extracts/new" component={NewExtract} />
          <Route path="/extracts/:number" component={Extract} />
          <Route path="/parcels" component={Parcels} />
          <Route path="/parcels/firms" component={ParcelFirms} />
          <Route path="/parcels/firms/:id" component={ParcelFirm} />
          <Route path="/parcels/misuse" component={Misuse} />
          <Route path="/parcels/networks" component={CodeNetworks} />
          <Route path="/parcels/charges" component={ParcelCharges} />
          <Route path="/parcels/rights" component={ParcelRights} />
          <Route path="/parcels/held" component={ParcelsHeld} />
          <Route path="/parcels/deliveries" component={ParcelDeliveries} />
          <Route path="/parcel-selection" component={ParcelSelection} />
          <Route path="/parcel-selection/policy" component={ParcelPolicy} />
          <Route path="/parcels/:bill" component={ParcelOne} />
          <Route path="/importers/:id" component={Importer} />
          <Route path="/supply" component={Supply} />
          <Route path="/supply/network" component={SupplyNetwork} />
          <Route path="/supply/items/:id" component={SupplyItem} />
          <Route path="/criteria" component={Criteria} />
          <Route path="/criteria/:id" component={Criteria} />
          <Route path="/policy" component={Policy} />
          <Route path="/policy/automatic" component={AutomaticAcceptance} />
          <Route path="/policy/draft" component={PolicyDraft} />
          <Route path="/policy/versions/:version" component={PolicyVersion} />
          <Route path="/models" component={Models} />
          <Route path="/models/operator" component={AiOperator} />
          <Route path="/models/:id/card" component={ModelCard} />
          <Route path="/proof" component={Proof} />
          <Route path="/workbench/challenges/:id" component={Challenge} />
          <Route path="/workbench/:id/models/:version/card" component={StudyCard} />
          <Route path="/workbench/analyses" component={Analyses} />
          <Route path="/workbench/analyses/sql" component={Sql} />
          <Route path="/workbench/analyses/:id" component={Analyses} />
          <Route path="/workbench" component={Workbench} />
          <Route path="/workbench/:id" component={Workbench} />
          <Route path="/log" component={Log} />
          <Route path="/audit" component={Audit} />
          <Route path="/outage" component={Outage} />
          <Route path="/import" component={Import} />
          <Route path="/api" component={Api} />
          <Route path="/classification" component={Classification} />
          <Route path="/classification/history" component={CodeHistory} />
          <Route path="/guide" component={Guide} />
          <Route path="/guide/:code" component={Guide} />
          <Route path="/origin" component={Origin} />
          <Route path="/origin/records/:number" component={OriginRecord} />
          <Route path="/rulings" component={Rulings} />
          <Route path="/rulings/new" component={NewRuling} />
          <Route path="/rulings/applications/:number" component={RulingApplication} />
          <Route path="/rulings/:number" component={Ruling} />
          <Route path="/search" component={Search} />
          <Route path="/help" component={Help} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** A trader who has no board begins at the desk. */
function Start() {
  const has = useHasRight();
  return has('desk.read') ? <Redirect to="/desk" replace /> : <Board />;
}

function NotFound() {
  const t = useTexts(sharedTexts);
  return (
    <Empty
      title={t.notFoundTitle}
      action={
        <Link className="btn" href="/">
          {t.backToBoard}
        </Link>
      }
    >
      {t.notFoundWhat}
    </Empty>
  );
}
