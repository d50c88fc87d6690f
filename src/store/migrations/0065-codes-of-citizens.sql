-- Pages of the portal ask which codes, consents and cases a citizen has or had: what stands there is for living ones alone, or for none.
create index personal_code_citizen on personal_code (citizen);
create index code_consent_citizen on code_consent (citizen);
create index misuse_case_citizen on misuse_case (citizen);
