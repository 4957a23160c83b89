import type { AdminBackend, Site } from '../content/model.ts';
import { adminConfig } from './config.ts';
import { articleJsonSchema } from './json-schema.ts';
import { adminPage } from './page.ts';

/** The admin page and its config, by path below the site: small, so that a preview makes them for each request. */
export function adminTexts(site: Site, year: number, admin: AdminBackend): ReadonlyMap<string, string> {
  return new Map([
    ['admin/index.html', adminPage(site, admin)],
    // JSON is YAML.
    ['admin/config.yml', `${JSON.stringify(adminConfig({ site, year, admin }), null, 2)}\n`],
  ]);
}

/** The schema of articles, for editors' programs. */
export const articleSchemaName = 'khotin-article.schema.json';

/** What a site holds for its editors: the schema of articles, and the admin page where site.yaml asks for one. */
export async function editorFiles(site: Site, year: number): Promise<ReadonlyMap<string, string | Buffer>> {
  const schema = {
    ...articleJsonSchema(
      site.language,
      site.categories.map(({ id }) => id),
    ),
    $id: `${site.origin}${site.base}${articleSchemaName}`,
  };
  const own = [articleSchemaName, `${JSON.stringify(schema, null, 2)}\n`] as const;
  if (site.admin === undefined) return new Map([own]);
  const { bundleAdmin } = await import('./bundle.ts');
  const bundle = await bundleAdmin();
  return new Map<string, string | Buffer>([
    own,
    ...adminTexts(site, year, site.admin),
    ...[...bundle].map(([name, bytes]) => [`admin/${name}`, Buffer.from(bytes)] as const),
  ]);
}
