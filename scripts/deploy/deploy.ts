import { DateTime } from 'luxon';
import { formatFault } from '../audit/words.ts';
import { languageOf, readSettings } from '../content/settings.ts';
import { bucketOf } from './bucket.ts';
import { PagesRefused } from './check-pages.ts';
import { fillBucket } from './fill-bucket.ts';
import { hostOf } from './host.ts';
import { asksForHelp, contentFolder, DeployUsage, readDeployLine } from './options.ts';
import type { Place, Step } from './place.ts';
import type { Environment } from './programs.ts';
import { putInPlace } from './put-in-place.ts';
import { DeployRefused } from './refusal.ts';
import { openBuilt } from './release.ts';
import { rollBack } from './roll-back.ts';
import type { FolderTarget } from './target.ts';
import { type DeployWords, deployWordsOf } from './words.ts';

/** What a deploy takes from the command that runs it. */
export interface Surroundings {
  /** Where relative paths begin. */
  readonly folder: string;
  readonly env: Environment;
  print(line: string): void;
  /** Told of each step; `isOver` where it is the last word on that step. */
  onStep(words: string, isOver: boolean): void;
}

/**
 * Puts a built site in place, or goes back to the release before, as the command line says. Rejects with
 * `DeployUsage`, whose message tells its user what to do, and with `LedgerRefused`; what was live is then live.
 */
export async function deploy(argv: readonly string[], surroundings: Surroundings): Promise<void> {
  const content = contentFolder(argv, surroundings.folder);
  const language = languageOf(content);
  const words = deployWordsOf[language];
  if (asksForHelp(argv)) return surroundings.print(words.usage);
  try {
    await run(argv, content, words, surroundings);
  } catch (cause) {
    if (cause instanceof PagesRefused) {
      const faults = cause.faults.map((fault) => formatFault(fault, language));
      throw new DeployUsage(words.faulty(faults), { cause });
    }
    if (!(cause instanceof DeployRefused)) throw cause;
    throw new DeployUsage(words.refused[cause.reason](cause.detail), { cause });
  }
}

async function run(
  argv: readonly string[],
  content: string,
  words: DeployWords,
  { folder, env, print, onStep }: Surroundings,
): Promise<void> {
  const started = performance.now();
  const { target, name, output, keep, rollback, sshConfig } = readDeployLine(argv, folder, words);
  const { site } = readSettings(content, undefined, []);
  const dayOf = (at: DateTime): string => at.setZone(site?.timeZone ?? 'Asia/Ho_Chi_Minh').toISODate() ?? '';
  const say = (step: Step): void => onStep(...told(step, words));
  const around = { keep, today: dayOf(DateTime.now()), say };
  const placeOf = (to: FolderTarget): Place => ({
    ...around,
    host: hostOf(to, { sshConfig, env }),
    path: to.path,
  });
  if (rollback && target.kind === 'folder') {
    print(words.rolledBack(await rollBack(placeOf(target))));
    return;
  }
  print(words.checking);
  const release = openBuilt(output);
  const built = dayOf(DateTime.fromJSDate(release.built));
  const succession = { day: built, silentEdits: site?.silentEdits ?? 'refuse' };
  const summary =
    target.kind === 'folder'
      ? await putInPlace(release, succession, placeOf(target))
      : await fillBucket(release, succession, { ...around, bucket: bucketOf(target, env) });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(summary.name === undefined ? words.same(name) : words.done({ ...summary, target: name, seconds }));
  if (summary.textsRemoved > 0 && target.kind === 'folder' && keep > 1)
    print(words.textsRemain(summary.textsRemoved));
}

function told(step: Step, words: DeployWords): [string, boolean] {
  if (step.step !== 'sending') return [words[step.step], true];
  return [words.sending(step.files, step.percent), step.percent === 100];
}
