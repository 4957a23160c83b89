import { standingPageSchema } from './article-schema.ts';
import { checkBody } from './body.ts';
import { fileDesk } from './files.ts';
import { frontMatterMessage, splitFrontMatter } from './front-matter.ts';
import type { Messages } from './messages/messages.ts';
import type { Language, StandingPage } from './model.ts';
import { parseFields } from './parse-fields.ts';
import type { Reporter } from './reporter.ts';
import { standingHash } from './text-hash.ts';
import { parseYaml } from './yaml.ts';

/** Reads a standing page: it has no photos and no files of its own. */
export function standingPageReader(say: Messages) {
  const schema = standingPageSchema(say);
  return (
    source: { slug: string; language: Language; path: string; text: string },
    report: Reporter,
  ): StandingPage | undefined => {
    const result = splitFrontMatter(source.text);
    if (!result.ok) {
      report.error(result, '', frontMatterMessage(result.fault, say));
      return undefined;
    }
    const { yaml, body, bodyLine } = result.split;
    const { links } = checkBody(body, bodyLine, fileDesk(source.slug, new Map(), new Set(), report), report);
    const matter = parseYaml(yaml, 2, report);
    const fields = matter && parseFields(schema, matter, report);
    if (fields === undefined) return undefined;
    const { slug, language, path } = source;
    const { title, summary } = fields;
    const textHash = standingHash({ title, summary, body });
    return { slug, language, source: path, title, summary, links, textHash, body };
  };
}
