/** The register of firms: entered by one, refused to the same person, registered by another, and given a key for the sandbox. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import { parcelFirmTexts } from '../../src/console/texts/parcel-firms.ts';
import { shopHostTexts } from '../../src/console/texts/shop-hosts.ts';
import { fill } from '../../src/core/text.ts';
import { axe } from './axe.ts';
import { picture, untilDrawn, type World } from './world.ts';

const [t, h] = [parcelFirmTexts.ko, shopHostTexts.ko];
const ID = 'JRN-EC-1';

export async function parcelFirms(t2: TestContext, world: World): Promise<void> {
  const officer = await world.page('officer');
  const supervisor = await world.page('supervisor');
  await t2.test(
    'an application and its findings are entered; what is missing is said before anybody decides',
    async () => {
      await officer.goto('/parcels/firms');
      await untilDrawn(officer);
      await officer.getByRole('button', { name: t.apply }).click();
      const dialog = officer.getByRole('dialog');
      await dialog.getByLabel(t.id, { exact: true }).fill(ID);
      await dialog.getByLabel(t.name, { exact: true }).fill('여정 상점');
      await dialog.getByLabel(t.country, { exact: true }).fill('US');
      await dialog.getByRole('button', { name: t.send }).click();
      await officer.getByRole('link', { name: ID }).click();
      await supervisor.goto(`/parcels/firms/${ID}`);
      await supervisor.getByText(t.whyNot).waitFor();
      assert.equal(await supervisor.getByRole('button', { name: t.register, exact: true }).count(), 0);
      for (const kind of [t.arrears, t.investigation, t.disqualification]) {
        await officer.getByRole('button', { name: t.check }).click();
        const entry = officer.getByRole('dialog');
        await entry.getByLabel(t.checks, { exact: true }).selectOption({ label: kind });
        await entry.getByLabel(t.source, { exact: true }).fill('조회 결과');
        await entry.getByRole('button', { name: t.send }).click();
        await entry.waitFor({ state: 'detached' });
      }
      assert.equal(await officer.getByRole('button', { name: t.register, exact: true }).count(), 0);
    },
  );
  await t2.test(
    'another person registers it for three years, and a public key is added and revoked',
    async () => {
      await supervisor.goto(`/parcels/firms/${ID}`);
      await supervisor.getByRole('button', { name: t.register, exact: true }).click();
      const dialog = supervisor.getByRole('dialog');
      await dialog.getByLabel(t.why).fill('요건을 갖춤');
      await dialog.locator('button[type=submit]').click();
      await supervisor.getByText(t['state.registered'], { exact: true }).waitFor();
      const jwk = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).publicKey);
      await officer.getByRole('button', { name: t.addKey }).click();
      const entry = officer.getByRole('dialog');
      await entry.getByLabel(t.jwk).fill('not json');
      await entry.getByText(t.jwkWrong).waitFor();
      await entry.getByLabel(t.jwk).fill(JSON.stringify(jwk));
      await entry.getByRole('button', { name: t.send }).click();
      await entry.waitFor({ state: 'detached' });
      await picture(officer, 'parcel-firm');
      await officer.getByRole('button', { name: h.add }).click();
      const named = officer.getByRole('dialog');
      await named.getByLabel(h.host).fill('10.0.0.1');
      await named.getByRole('button', { name: t.send }).click();
      await officer
        .getByText(/공개된 인터넷 이름만/)
        .first()
        .waitFor();
      await world.refused(/422 .*\/hosts$/);
      await named.getByLabel(h.host).fill('shop.gwanmun.org');
      await named.getByRole('button', { name: t.send }).click();
      await named.waitFor({ state: 'detached' });
      await officer.getByRole('region', { name: h.title }).getByText('shop.gwanmun.org').waitFor();
      await picture(officer, 'parcel-firm-hosts');
      assert.deepEqual(await axe(officer), []);
      await officer.getByRole('button', { name: fill(h.dropOne, { host: 'shop.gwanmun.org' }) }).click();
      await officer.getByText(h.none).waitFor();
      await officer.getByRole('button', { name: t.revoke }).click();
      await officer.getByText(t.revoked, { exact: true }).waitFor();
    },
  );
  await Promise.all([officer.close(), supervisor.close()]);
}
