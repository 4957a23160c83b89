import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Messages } from '../content/messages/messages.ts';
import type { Site } from '../content/model.ts';
import type { Problem } from '../content/problem.ts';
import { fileStart, reporterFor } from '../content/reporter.ts';

/** The folder of Kho Tin's own assets. */
export const ownAssets = fileURLToPath(new URL('../../assets/', import.meta.url));

/**
 * The file of a site's emblem: from `folder`, the site's own assets, or else from ours. Where neither has it, a
 * problem of site.yaml.
 */
export function findEmblem(
  { theme }: Pick<Site, 'theme'>,
  folder: string,
  say: Messages,
): { readonly file: string | undefined; readonly problems: readonly Problem[] } {
  const file = [folder, ownAssets]
    .map((assets) => join(assets, theme.emblem))
    .find((path) => existsSync(path));
  const problems: Problem[] = [];
  if (file === undefined) {
    const message = say.missingEmblem(theme.emblem);
    reporterFor('site.yaml', say, problems).error(fileStart, 'theme.emblem', message);
  }
  return { file, problems };
}
