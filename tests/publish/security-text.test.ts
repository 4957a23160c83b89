import { expect, it } from 'vitest';
import { securityText } from '../../scripts/publish/security-text.ts';
import { anImprint, aSite } from '../builders.ts';

it('names the contact of the imprint, and is good until after the next year has begun', () => {
  expect(securityText(aSite({ base: '/tin-tuc/' }), '2026-11-22')).toBe(
    `Contact: mailto:${anImprint().contact.email}
Expires: 2027-01-31T23:59:59Z
Preferred-Languages: vi, en
Canonical: https://tin.lamgiang.example/tin-tuc/.well-known/security.txt
`,
  );
});

it('names the contact for weaknesses where site.yaml has one', () => {
  const security = { email: 'an ninh+x@lamgiang.example', policy: 'https://lamgiang.example/quy chế' };
  const text = securityText(aSite({ security }), '2026-12-31');
  expect(text).toContain('Contact: mailto:an%20ninh+x@lamgiang.example\n');
  expect(text).toContain('Policy: https://lamgiang.example/quy%20ch%E1%BA%BF\n');
});
