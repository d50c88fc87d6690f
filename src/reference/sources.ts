/** Names of the documents that the facts of this room were read in, so that every list names them alike. */

/** 무역통계부호표, read in a third party's transcription: to be checked against the yearly edition of the handbook. */
export const TRADE_CODE_HANDBOOK =
  '무역통계부호표 (관세청, 공공데이터 3040477), transcription by a third party';

/** Value sets seen in the public research data of the Korea Customs Service, 2020-01 to 2021-06. */
export const KCS_RESEARCH_DATA =
  'Customs declaration datasets (IBS and Korea Customs Service, 2022), values seen';

/** Nobody has read it in a source: to be confirmed before it decides anything. */
export const GENERAL_KNOWLEDGE = 'general knowledge, not checked against a source';
