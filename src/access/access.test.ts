/** The table of rights said again by hand, walked over every role, right and office; masks that cannot be undone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Declaration } from '../model/declaration.ts';
import { mayApprove, SECOND_PERSON } from './four-eyes.ts';
import {
  maskAddress,
  maskBusinessNumber,
  maskDeclaration,
  maskEmail,
  maskName,
  maskParty,
  maskPhone,
} from './masking.ts';
import { may, mayDo, type Person, placesOf } from './may.ts';
import { isPurpose, PURPOSES } from './purposes.ts';
import { isRole, RIGHTS, type Right, ROLE_NAMES, ROLES, type Role } from './roles.ts';

/** own = only in one's own office, all = everywhere, self = own records, - = never; officer, supervisor, analyst, auditor, administrator, trader, machine, statistician (never where the last is left out). */
const TABLE: Readonly<Record<Right, string>> = {
  'board.read': 'all all all all all - - all',
  'declaration.read': 'own own all all - self -',
  'declaration.read-personal': 'own own - all - - -',
  'declaration.submit': 'own own - - - self all',
  'declaration.import': 'own own all - - - all',
  'declaration.export': '- own all - - - -',
  'case.read': 'own own - all - - -',
  'case.work': 'own own - - - - -',
  'case.reassign': '- own - - - - -',
  'desk.supervise': '- own - all - - -',
  act: 'own own - - - - -',
  'acceptance.read': 'own own - all - - -',
  'report.submit': '- - - - - - all',
  'act.order': '- own - - - - -',
  'outcome.record': 'own own - - - - -',
  'decision.read': 'own own all all - - -',
  'decision.replay': 'own own all all - - -',
  'draw.check': '- all - all - - -',
  'duty.compute': 'all all all all all self all all',
  'criteria.read': 'all all all all all - - all',
  'criteria.propose': 'all all all - - - -',
  'criteria.approve': '- all - - - - -',
  'policy.read': 'all all all all all - - all',
  'policy.propose': '- all all - - - -',
  'policy.approve': '- all - - - - -',
  'lists.read': 'all all all all - - -',
  'lists.propose': '- all all - - - -',
  'lists.approve': '- all - - - - -',
  'model.read': 'all all all all all - - all',
  'model.train': '- - all - - - -',
  'model.promote': '- all all - - - -',
  'proof.read': '- all all all - - -',
  'study.make': 'all all all - - - -',
  'log.read': '- - - all all - -',
  'log.verify': '- - - all all - -',
  'evidence.export': '- - - all - - -',
  'audit.read': '- - - all - - -',
  'outage.read': 'all all all all all - - all',
  'outage.declare': '- all - - - - -',
  'outage.confirm': '- all - - all - -',
  'clock.change': '- all all - all - -',
  'account.manage': '- - - - all - -',
  'settings.manage': '- - - - all - -',
  'desk.read': '- - - - - self -',
  'desk.file': '- - - - - self -',
  'desk.manage': '- - - - - self -',
  'objection.read': 'own own - all - - -',
  'objection.answer': 'own own - - - - -',
  'classification.ask': 'all all all all all self - all',
  'classification.decide': 'all all - - - - -',
  'ruling.apply': '- - - - - self -',
  'ruling.read': 'all all - all - self -',
  'ruling.work': 'all all - - - - -',
  'ruling.approve': '- all - - - - -',
  'origin.check': 'all all all all all self - all',
  'origin.read': 'all all - all - self -',
  'origin.keep': 'all all - - - self -',
  'parcel.read': 'own own - all - - -',
  'parcel.register': 'all all - - - - -',
  'parcel.decide': '- all - - - - -',
  'misuse.read': 'all all - all - - -',
  'misuse.decide': 'all all - - - - -',
  'parcel.release': 'own own - - - - -',
  'counsel.answer': 'all all - - - - -',
  'counsel.approve': '- all - - - - -',
  'language.read': '- all all all all - -',
  'language.stop': '- all all - all - -',
  'agency-rule.read': 'all all all all all self - all',
  'agency-rule.write': 'all all - - - - -',
  'precedent.write': 'all all - - - - -',
  'supply.read': '- all all all - - -',
  'supply.work': '- all all - - - -',
  'statistics.read': 'all all all all all - - all',
  'release.read': '- all - all - - - all',
  'release.write': '- - - - - - - all',
  'release.approve': '- all - - - - - all',
  'extract.apply': '- - - - - self -',
  'extract.read': '- all - all - self - all',
  'extract.work': '- all - - - - - all',
};

function personOf(role: Role): Person {
  return role === 'trader' ? { id: 'p', role, parties: ['importer:T1'] } : { id: 'p', role, office: '020' };
}

test('every role has exactly the rights of the table, in its own office and in another', () => {
  assert.deepEqual(Object.keys(TABLE).sort(), [...RIGHTS].sort());
  for (const right of RIGHTS) {
    for (const [place, role] of ROLES.entries()) {
      const expected = TABLE[right].split(' ')[place] ?? '-';
      const person = personOf(role);
      const at = `${role} ${right}`;
      assert.equal(may(person, right), expected !== '-', at);
      assert.equal(mayDo(role, right), expected !== '-', at);
      assert.equal(
        may(person, right, { office: '020', parties: ['importer:T2', 'declarant:T1'] }),
        expected === 'own' || expected === 'all',
        at,
      );
      assert.equal(
        may(person, right, { office: '030', parties: ['importer:T2', 'declarant:T1'] }),
        expected === 'all',
        at,
      );
      assert.equal(
        may(person, right, { office: '030', parties: ['importer:T1', 'declarant:T2'] }),
        expected === 'all' || expected === 'self',
        at,
      );
    }
  }
});

test('without an office nothing of an office is reached, and a record without an office neither', () => {
  assert.equal(may({ id: 'p', role: 'officer' }, 'declaration.read', { office: '020' }), false);
  assert.equal(may({ id: 'p', role: 'officer' }, 'declaration.read', {}), false);
  assert.equal(
    may({ id: 'p', role: 'trader' }, 'declaration.read', { parties: ['importer:T1', 'declarant:T2'] }),
    false,
  );
  assert.deepEqual(placesOf({ id: 'p', role: 'officer' }, 'declaration.read'), { reach: 'none' });
  assert.deepEqual(placesOf(personOf('officer'), 'declaration.read'), { reach: 'own-office', office: '020' });
  assert.deepEqual(placesOf(personOf('trader'), 'declaration.read'), {
    reach: 'own-records',
    parties: ['importer:T1'],
  });
  assert.deepEqual(placesOf(personOf('auditor'), 'declaration.read'), { reach: 'all' });
  assert.deepEqual(placesOf(personOf('administrator'), 'declaration.read'), { reach: 'none' });
});

test('nobody approves what he proposed, and only who has the right approves', () => {
  const supervisor: Person = { id: 'boss', role: 'supervisor', office: '020' };
  for (const what of Object.keys(SECOND_PERSON) as (keyof typeof SECOND_PERSON)[]) {
    assert.equal(mayApprove(what, 'boss', supervisor).ok, false, what);
    assert.equal(mayApprove(what, 'other', supervisor, { office: '020' }).ok, true, what);
    const mayOfficer = what === 'objection';
    assert.equal(mayApprove(what, 'other', { id: 'x', role: 'officer', office: '020' }).ok, mayOfficer, what);
  }
  assert.equal(mayApprove('adverse-act', 'other', supervisor, { office: '030' }).ok, false);
});

test('masks keep what recognises and hide what identifies', () => {
  assert.deepEqual(['김', '김철', '김철수', 'Example Garment'].map(maskName), [
    '*',
    '김*',
    '김*수',
    'E*************t',
  ]);
  assert.equal(maskBusinessNumber('120-88-00767'), '120-**-*****');
  assert.equal(maskPhone('010-1234-5678'), '***-****-**78');
  assert.equal(maskPhone('1234'), '****');
  assert.equal(maskEmail('kim.chulsoo@example.co.kr'), 'k***@***.kr');
  assert.equal(maskEmail('nonsense'), '********');
  assert.equal(maskAddress('서울특별시 강남구 언주로 721'), '서울특별시 강남구 ***');
  assert.equal(maskAddress('강남구 721'), '강남구 ***');
  assert.equal(maskAddress('101-1502, 152 Teheran-ro, Gangnam-gu, Seoul'), '*** Gangnam-gu, Seoul');
});

test('a masked declaration gives away no identifier of any party, and keeps what officers work by', () => {
  const secret = {
    name: '홍길동상사',
    businessNumber: '1208800767',
    phone: '01012345678',
    email: 'a.b@c.kr',
    address: '서울 중구 1',
  };
  const party = { id: 'P123456789012', country: 'KR', aeoGrade: 'AA', ...secret } as const;
  const declaration: Declaration = {
    declarationNumber: '9990126000001M',
    version: 1,
    direction: 'import',
    declaredOn: '2026-03-02',
    office: '020',
    procedure: {},
    declarant: party,
    importer: party,
    exporter: party,
    dutyPayer: party,
    seller: party,
    manufacturer: party,
    consignment: {},
    terms: {},
    items: [{ sequence: 1, hsCode: '610910' }],
    remarks: '연락처 01012345678 홍길동상사',
  };
  const { declaration: masked, masked: pointers } = maskDeclaration(declaration);
  assert.equal(pointers.length, 1 + 6 * 5);
  assert.ok(pointers.includes('/remarks') && pointers.includes('/importer/phone'));
  const text = JSON.stringify(masked);
  for (const value of Object.values(secret)) assert.ok(!text.includes(value), value);
  assert.equal(masked.importer?.id, 'P123456789012');
  assert.equal(masked.importer?.aeoGrade, 'AA');
  assert.deepEqual(masked.items, declaration.items);
  assert.equal(declaration.importer?.name, '홍길동상사', 'the declaration itself is untouched');
});

test('a firm is named, a person is not; numbers and addresses of both stay hidden', () => {
  const firm = { id: '한빛의류1234567', name: '한빛의류', businessNumber: '1208800767' };
  assert.deepEqual(maskParty(firm), { ...firm, businessNumber: '120*******' });
  assert.equal(maskParty({ ...firm, id: 'P123456789012' }).name, '한**류');
  assert.equal(maskParty({ ...firm, id: 'P12345678901' }).name, '한빛의류', 'eleven digits are no such code');
});

test('roles and purposes are closed lists with names in both languages', () => {
  assert.ok(isRole('auditor') && !isRole('root') && !isRole(3));
  assert.ok(isPurpose('examination') && !isPurpose('curiosity') && !isPurpose('toString'));
  for (const { ko, en } of [...Object.values(ROLE_NAMES), ...Object.values(PURPOSES)]) {
    assert.match(ko, /[가-힣]/);
    assert.match(en, /^[A-Z]/);
  }
});
