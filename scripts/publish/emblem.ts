import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Messages } from '../content/messages/messages.ts';
import type { Site, Theme } from '../content/model.ts';
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

/** The colour of Kho Tin's own emblem, which is that of its stylesheet. */
const ownAccent = '#8c1515';

/** The bytes of an emblem. Kho Tin's own one takes the accent colour of the site; a site's own stays as it is. */
export function drawingOf(file: string, { accent }: Theme): Buffer {
  const drawing = readFileSync(file);
  if (accent === undefined || file !== join(ownAssets, 'emblem.svg')) return drawing;
  return Buffer.from(drawing.toString('utf8').replaceAll(ownAccent, accent));
}
