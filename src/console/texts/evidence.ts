/** The words around the evidence file on a declaration's page. */

const ko = {
  button: '증거 파일…',
  title: '증거 파일 내려받기',
  what: '이 신고의 모든 결정과 처리, 로그의 사슬, 서명, 정책과 모델을 한 파일에 담습니다. 받는 사람은 데이터베이스 없이 명령 하나로 검증합니다: gwanmun evidence verify 파일',
  personal:
    '식별정보가 그대로 들어갑니다. 가리면 해시가 맞지 않아 증명할 수 없습니다. 열람 목적이 로그에 남습니다.',
  purpose: '목적',
  remark: '메모',
  withoutModel: '모델을 뺍니다 (파일이 작아지지만, 다시 계산해 보는 검증은 할 수 없습니다)',
  save: '내려받기',
  saving: '만드는 중',
};

const en: Record<keyof typeof ko, string> = {
  button: 'Evidence file…',
  title: 'Save the evidence file',
  what: 'All decisions and acts on this declaration, the chain of the log, signatures, policy and model in one file. Whoever receives it verifies it without any database: gwanmun evidence verify FILE',
  personal: 'Identifiers are in it in clear: masked, the hashes would prove nothing. The purpose is logged.',
  purpose: 'Purpose',
  remark: 'Remark',
  withoutModel: 'Leave the model out (smaller, but the decision cannot be computed again from it)',
  save: 'Save',
  saving: 'Making it',
};

export const evidenceTexts = { ko, en };
