/** Which shape of the contract each route answers with, for the description of the interface. */

interface Answer {
  readonly schema: string;
  /** A list of the shape, the shape or null, a stream of lines, or the shape drawn as PDF. */
  readonly form?: 'list' | 'nullable' | 'lines' | 'events' | 'pdf';
}

const list = (schema: string): Answer => ({ schema, form: 'list' });

/** By method and path below `/api/v1`. */
export const ANSWERS: Readonly<Record<string, Answer | null>> = {
  'GET /status': { schema: 'Status' },
  'POST /clock': { schema: 'ClockView' },
  'GET /codes': null,
  'GET /codes/{name}': list('CodeRow'),
  'GET /events': { schema: 'BoardDelta', form: 'events' },
  'POST /session': { schema: 'SessionView' },
  'GET /session': { schema: 'SessionView', form: 'nullable' },
  'DELETE /session': null,
  'POST /declarations': { schema: 'Acknowledgement' },
  'POST /declarations/batch': list('Acknowledgement'),
  'POST /declarations/stream': { schema: 'Acknowledgement', form: 'lines' },
  'POST /imports/preview': { schema: 'ImportPreview' },
  'POST /imports': { schema: 'ImportResult' },
  'POST /imports/mappings': { schema: 'ImportMappingKept' },
  'GET /board': { schema: 'BoardView' },
  'GET /retention': { schema: 'RetentionClassView', form: 'list' },
  'GET /settings/{name}': { schema: 'SettingView' },
  'POST /settings/{name}': { schema: 'SettingView' },
  'POST /settings/{name}/{version}/confirm': { schema: 'SettingView' },
  'POST /settings/{name}/{version}/drop': { schema: 'SettingView' },
  'GET /studies': list('StudySummary'),
  'GET /studies/sources': { schema: 'StudySources' },
  'GET /studies/{id}': { schema: 'StudyView' },
  'GET /studies/{id}/models/{version}/file': null,
  'GET /studies/{id}/features.csv': null,
  'GET /studies/{id}/models/{version}/xgboost.json': null,
  'POST /studies/{id}/xgboost': { schema: 'JobView' },
  'POST /studies/look': { schema: 'JobView' },
  'POST /studies': { schema: 'StudyView' },
  'PUT /studies/{id}': { schema: 'StudyView' },
  'POST /studies/{id}/train': { schema: 'JobView' },
  'POST /studies/{id}/models/{version}/shadow': { schema: 'StudyView' },
  'POST /studies/{id}/models/{version}/shadow-end': { schema: 'StudyView' },
  'POST /studies/{id}/models/{version}/propose': { schema: 'StudyView' },
  'POST /studies/{id}/models/{version}/confirm': { schema: 'StudyView' },
  'POST /studies/{id}/models/{version}/drop': { schema: 'StudyView' },
  'POST /studies/{id}/models/{version}/withdraw': { schema: 'StudyView' },
  'POST /studies/tables': { schema: 'UploadedTableView' },
  'GET /challenges': list('ChallengeSummary'),
  'GET /challenges/{id}': { schema: 'ChallengeView' },
  'POST /challenges': { schema: 'JobView' },
  'POST /challenges/{id}/entries': { schema: 'JobView' },
  'GET /analyses': list('AnalysisSummary'),
  'GET /analyses/sources': { schema: 'AnalysisSources' },
  'GET /analyses/{id}': { schema: 'AnalysisView' },
  'GET /analyses/{id}/runs/{run}': { schema: 'AnalysisFindings' },
  'POST /analyses': { schema: 'AnalysisView' },
  'PUT /analyses/{id}': { schema: 'AnalysisView' },
  'POST /analyses/{id}/run': { schema: 'JobView' },
  'POST /analyses/{id}/runs/{run}/follow': { schema: 'JobView' },
  'GET /snapshots': { schema: 'SnapshotView' },
  'POST /snapshots/query': { schema: 'JobView' },
  'POST /snapshots/file': null,
  'GET /search': { schema: 'SearchView' },
  'GET /cases': { schema: 'CasePage' },
  'POST /cases/next': { schema: 'CaseRow', form: 'nullable' },
  'POST /cases/{id}/return': { schema: 'CaseRow' },
  'POST /cases/{id}/reassign': { schema: 'CaseRow' },
  'GET /desk/colleagues': list('ColleagueView'),
  'GET /desk/work': { schema: 'WorkView' },
  'GET /desk/supervision': { schema: 'SupervisionView' },
  'GET /declarations/{number}/awaited': list('AwaitedView'),
  'POST /declarations/{number}/awaited': list('AwaitedView'),
  'POST /awaited/{id}': list('AwaitedView'),
  'GET /desk/absences': list('AbsenceView'),
  'POST /desk/absences': list('AbsenceView'),
  'DELETE /desk/absences/{id}': list('AbsenceView'),
  'GET /notices': { schema: 'NoticePage' },
  'POST /notices/read': { schema: 'NoticePage' },
  'GET /declarations': { schema: 'DeclarationPage' },
  'GET /declarations/{number}': { schema: 'DeclarationView' },
  'POST /declarations/{number}/acts': { schema: 'DeclarationView' },
  'POST /declarations/{number}/acts/undo': { schema: 'DeclarationView' },
  'GET /declarations/{number}/peers': { schema: 'PeersView' },
  'GET /declarations/{number}/similar': list('SimilarCase'),
  'GET /exports/loadings': { schema: 'LoadingPage' },
  'POST /declarations/{number}/loadings': { schema: 'DeclarationView' },
  'POST /declarations/{number}/extension': { schema: 'DeclarationView' },
  'POST /declarations/{number}/cancellation-notice': { schema: 'DeclarationView' },
  'POST /declarations/{number}/cancellation': { schema: 'DeclarationView' },
  'POST /desk/declarations/{number}/loadings': { schema: 'DeskDeclarationView' },
  'POST /desk/declarations/{number}/extension': { schema: 'DeskDeclarationView' },
  'GET /declarations/{number}/papers/{kind}': { schema: 'PaperView' },
  'GET /declarations/{number}/papers/{kind}/pdf': { schema: 'PaperView', form: 'pdf' },
  'GET /verify/{code}': { schema: 'PaperCheck' },
  'GET /acceptances': { schema: 'WaitingPage' },
  'POST /acceptances': { schema: 'JobView' },
  'GET /acceptances/automatic': list('AutomaticAcceptanceView'),
  'POST /acceptances/automatic': list('AutomaticAcceptanceView'),
  'POST /acceptances/automatic/{id}/approve': list('AutomaticAcceptanceView'),
  'POST /acceptances/automatic/{id}/end': list('AutomaticAcceptanceView'),
  'POST /cargo-reports': list('ReportAnswer'),
  'POST /payment-reports': list('ReportAnswer'),
  'GET /importers/{id}': { schema: 'ImporterView' },
  'POST /decisions/{id}/replay': { schema: 'ReplayView' },
  'POST /declarations/{number}/evidence': null,
  'GET /audit/accesses': { schema: 'AccessPage' },
  'GET /audit/acts': { schema: 'ActPage' },
  'GET /audit/changes/{number}': { schema: 'ChangesView' },
  'GET /outage': { schema: 'OutageView' },
  'POST /outage': { schema: 'OutageView' },
  'POST /outage/sign': { schema: 'OutageView' },
  'POST /outage/confirm': { schema: 'OutageView' },
  'POST /outage/withdraw': { schema: 'OutageView' },
  'POST /outage/end': { schema: 'OutageView' },
  'GET /log': { schema: 'LogPage' },
  'POST /log/verify': { schema: 'JobView' },
  'GET /criteria': list('CriterionRow'),
  'GET /criteria/fields': list('CriterionField'),
  'GET /criteria/review': { schema: 'CriteriaReview' },
  'GET /criteria/{id}': { schema: 'CriterionDetail' },
  'POST /criteria/check': { schema: 'CriterionCheck' },
  'POST /criteria': { schema: 'CriterionDetail' },
  'POST /criteria/{id}/versions': { schema: 'CriterionDetail' },
  'POST /criteria/{id}/roll-back': { schema: 'CriterionDetail' },
  'POST /criteria/{id}/moves': { schema: 'CriterionDetail' },
  'POST /criteria/{id}/versions/{version}/back-test': { schema: 'JobView' },
  'GET /policy': { schema: 'PolicyView' },
  'GET /draw/days': list('DrawDayView'),
  'POST /draw/days/{day}/check': { schema: 'DrawReport' },
  'GET /draw/share': { schema: 'ShareView' },
  'GET /draw/left': { schema: 'LeftView' },
  'GET /policies': list('PolicyVersionRow'),
  'GET /policies/draft': { schema: 'PolicyDraft' },
  'GET /policies/{version}': { schema: 'PolicyVersionView' },
  'POST /policies/check': { schema: 'PolicyChecked' },
  'POST /policies': { schema: 'PolicyVersionView' },
  'POST /policies/previews': { schema: 'JobView' },
  'GET /policies/previews/{id}': { schema: 'PolicyPreview' },
  'POST /policies/{version}/confirm': { schema: 'PolicyVersionView' },
  'POST /policies/{version}/refuse': { schema: 'PolicyVersionView' },
  'POST /policies/{version}/withdraw': { schema: 'PolicyVersionView' },
  'GET /models': list('ModelView'),
  'POST /models/train': { schema: 'JobView' },
  'GET /models/history': { schema: 'ModelHistory' },
  'GET /models/{id}/life': { schema: 'ModelLife' },
  'GET /proof': { schema: 'ProofView' },
  'GET /proof/cases': list('ProofCase'),
  'GET /models/operator-fields': list('AiFieldView'),
  'GET /models/{id}/card': { schema: 'ModelCardView' },
  'GET /models/{id}/card.md': null,
  'GET /models/{id}/shadow': { schema: 'ShadowView' },
  'POST /models/{id}/moves': { schema: 'ModelLife' },
  'GET /desk': { schema: 'DeskView' },
  'GET /desk/declarations': { schema: 'DeskPage' },
  'GET /desk/declarations/{number}': { schema: 'DeskDeclarationView' },
  'POST /desk/declarations/{number}/supplement': { schema: 'DeskDeclarationView' },
  'POST /desk/declarations/{number}/withdrawal': { schema: 'DeskDeclarationView' },
  'POST /desk/declarations/{number}/objections': { schema: 'ObjectionView' },
  'POST /desk/declarations/{number}/attachments': { schema: 'AttachmentView' },
  'GET /desk/declarations/{number}/attachments/{id}': null,
  'GET /desk/drafts': list('DraftRow'),
  'POST /desk/drafts': { schema: 'DraftView' },
  'GET /desk/drafts/{id}': { schema: 'DraftView' },
  'PUT /desk/drafts/{id}': { schema: 'DraftView' },
  'DELETE /desk/drafts/{id}': null,
  'POST /desk/drafts/{id}/submit': { schema: 'SubmitResult' },
  'POST /desk/check': { schema: 'CheckView' },
  'POST /desk/csv/preview': { schema: 'CsvPreview' },
  'POST /desk/csv': { schema: 'CsvResult' },
  'GET /desk/authorities': list('AuthorityView'),
  'POST /desk/authorities': { schema: 'AuthorityView' },
  'POST /desk/authorities/{id}/accept': { schema: 'AuthorityView' },
  'POST /desk/authorities/{id}/withdraw': { schema: 'AuthorityView' },
  'GET /desk/keys': list('KeyView'),
  'POST /desk/keys': { schema: 'NewKeyView' },
  'DELETE /desk/keys/{id}': { schema: 'KeyView' },
  'GET /declarations/{number}/attachments': list('AttachmentView'),
  'GET /declarations/{number}/attachments/{id}': null,
  'GET /objections': list('ObjectionView'),
  'POST /objections/{id}/answer': { schema: 'ObjectionView' },
  'GET /jobs/{id}': { schema: 'JobView' },
  'DELETE /jobs/{id}': { schema: 'JobView' },
};

type Response = {
  readonly description: string;
  readonly content?: Record<string, { readonly schema: object }>;
};

const reference = (schema: string): object => ({ $ref: `#/components/schemas/${schema}` });

/** Responses of one operation: its answer, and the one shape of every refusal. */
export function responsesOf(method: string, path: string): Record<string, Response> {
  const answer = ANSWERS[`${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`];
  const refusal = {
    description: 'Refused: an id, a message in Korean and English, and every problem with a JSON pointer',
    content: { 'application/json': { schema: reference('ErrorBody') } },
  };
  return { '200': answer ? described(answer) : { description: 'Done' }, default: refusal };
}

function described({ schema, form }: Answer): Response {
  const one = reference(schema);
  const description = form === 'lines' ? `One ${schema} a line` : schema;
  if (form === 'list')
    return { description: `List of ${schema}`, content: json({ type: 'array', items: one }) };
  if (form === 'nullable') return { description, content: json({ anyOf: [one, { type: 'null' }] }) };
  if (form === 'lines') return { description, content: { 'application/x-ndjson': { schema: one } } };
  if (form === 'events') return { description, content: { 'text/event-stream': { schema: one } } };
  if (form === 'pdf')
    return { description, content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } };
  return { description, content: json(one) };
}

function json(schema: object): Response['content'] & object {
  return { 'application/json': { schema } };
}
