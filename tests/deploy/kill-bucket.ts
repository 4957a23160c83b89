import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../servers/answer.ts';
import { filesOf } from '../site/audit.ts';
import { editionFiles, writeBuilt } from './built.ts';
import { deployed } from './deployed.ts';
import { killDeploys, randomFrom, type Seen } from './kill.ts';
import { bucketName, startStorage } from './storage.ts';

/**
 * Kills deploys into storage as `killDeploys` does, lets a last one end, and holds the bucket against the build:
 * the same files with the same bytes, and beside them only what open pages may still ask for.
 */
export async function killBucketDeploys(
  folder: string,
  { times, seed }: { readonly times: number; readonly seed: number },
): Promise<Seen> {
  const storage = await startStorage(join(folder, 'store'));
  const words = [`s3://${bucketName}/tin`];
  const url = `${storage.endpoint}/${bucketName}/tin`;
  try {
    const seen = await killDeploys(folder, {
      words,
      url,
      env: storage.env,
      times,
      // Storage has no swap: what was killed is begun again, and only now and then is anything over.
      spared: 0.25,
      random: randomFrom(seed),
    });
    const site = join(folder, '_site');
    writeBuilt(site, editionFiles(times + 2));
    const { errors } = await deployed(words, folder, storage.env);
    const faults = [...seen.faults, ...(errors === '' ? [] : [errors])];
    const sent = filesOf(site);
    for (const path of sent) {
      const { body } = await ask(url, new URL(`${url}/${encodeURI(path)}`).pathname);
      if (!body.equals(readFileSync(join(site, path)))) faults.push(`${path} is not what was built`);
    }
    const ours = new Set([...sent, 'carried-sha256.txt']);
    const stored = filesOf(join(folder, 'store', bucketName, 'tin'))
      .filter((file) => file.endsWith('._S3rver_object'))
      .map((file) => file.replace('._S3rver_object', ''));
    const { body: list } = await ask(url, new URL(`${url}/carried-sha256.txt`).pathname);
    const carried = list.toString();
    const isCarried = (path: string): boolean => carried.includes(`  ${path}\n`);
    faults.push(
      ...stored.filter((path) => !ours.has(path) && !isCarried(path)).map((path) => `${path} is left`),
    );
    return { ...seen, faults };
  } finally {
    await storage.stop();
  }
}
