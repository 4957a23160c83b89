import type { AdminBackend, Site } from '../content/model.ts';
import { cmsFields } from './cms-fields.ts';
import { codeHostOf } from './code-host.ts';
import { fieldWordsOf } from './field-words.ts';
import { articleJsonSchema } from './json-schema.ts';

/** What the config of an admin page is made of. */
export interface AdminSettings {
  readonly site: Site;
  /** That of the build. */
  readonly year: number;
  readonly admin: AdminBackend;
}

/** Larger ones gain nothing on a screen, and make a repository heavy. */
const longestSide = 2048;

/**
 * The config of Sveltia CMS for a site: the fields of our own schema, in the site's language. A folder of fifty
 * thousand articles is too much for a browser, so it holds this year's and last year's.
 */
export function adminConfig({ site, year, admin }: AdminSettings) {
  const { backend, repository, branch, folder } = admin;
  const words = fieldWordsOf[site.language];
  const categories = site.categories.map(({ id, label }) => ({ value: id, label: label[site.language] }));
  const fields = cmsFields(articleJsonSchema(site.language), { words, categories });
  const body = { name: 'body', widget: 'markdown', required: false, ...words.body, minimal: true };
  return {
    backend: {
      name: backend,
      repo: repository,
      ...(branch !== undefined && { branch }),
      ...codeHostOf(admin).roots,
      // The other way, a window of the code host, takes a service of one's own that knows a secret.
      auth_methods: ['token'],
      commit_messages: words.commits,
    },
    app_title: words.adminTitle(site.imprint[site.language].siteName),
    site_url: `${site.origin}${site.base}`,
    show_preview_links: false,
    // Files outside of articles: all that lies below would be listed, so it is no folder of other years.
    media_folder: `${folder}/articles/${year}`,
    public_folder: '/',
    media_libraries: {
      // News shows what happened: no pictures from elsewhere.
      stock_assets: { providers: [] },
      default: {
        config: {
          slugify_filename: true,
          transformations: {
            raster_image: { format: 'webp', quality: 82, width: longestSide, height: longestSide },
          },
        },
      },
    },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80, timezone: 'local' },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'none' } },
    collections: [year, year - 1].map((one) => ({
      name: `articles-${one}`,
      label: words.year(String(one)),
      label_singular: words.article,
      folder: `${folder}/articles/${one}`,
      path: "{{date | date('MM')}}/{{slug}}",
      slug: '{{title}}',
      extension: 'md',
      format: 'khotin-frontmatter',
      media_folder: '',
      public_folder: '',
      sortable_fields: ['date', 'title'],
      summary: '{{date}} – {{title}}',
      fields: fields.flatMap((field) => {
        if (field.name === 'date') return [{ ...field, min: `${one}-01-01`, max: `${one}-12-31` }];
        // The text follows the photos; what few articles need comes after it.
        return field.name === 'images' ? [field, body] : [field];
      }),
    })),
  };
}
