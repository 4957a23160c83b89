import { complaint, type Ended, type Environment, runLeashed } from './programs.ts';
import { DeployRefused } from './refusal.ts';
import type { BucketTarget } from './target.ts';

/** Objects below a prefix, moved by rclone. */
export interface Bucket {
  /** The names that lie directly below the prefix. */
  names(): Promise<ReadonlySet<string>>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  /** Sends files of a folder, those that are not there yet, with these headers. Returns how many went. */
  send(files: readonly string[], from: string, headers: readonly string[]): Promise<number>;
  remove(files: readonly string[]): Promise<void>;
  /** The size of every object, by path. */
  sizes(): Promise<ReadonlyMap<string, number>>;
}

/** What rclone is told in place of a file of its own, from the usual variables of S3 tools. */
function settingsOf(env: Environment): Environment {
  const endpoint = env['AWS_ENDPOINT_URL'] ?? '';
  const told = {
    TYPE: 's3',
    PROVIDER: endpoint === '' ? 'AWS' : 'Other',
    ENDPOINT: endpoint,
    REGION: env['AWS_REGION'] ?? 'us-east-1',
    ACCESS_KEY_ID: env['AWS_ACCESS_KEY_ID'],
    SECRET_ACCESS_KEY: env['AWS_SECRET_ACCESS_KEY'],
    SESSION_TOKEN: env['AWS_SESSION_TOKEN'] ?? '',
    NO_CHECK_BUCKET: 'true',
  };
  const named = Object.entries(told).map(([name, value]) => [`RCLONE_CONFIG_KHOTIN_${name}`, value] as const);
  // rclone reads a certificate of one's own under another name, and stumbles over the usual one.
  const { AWS_CA_BUNDLE: certificate, ...others } = env;
  const trusted = certificate === undefined ? {} : { RCLONE_CA_CERT: certificate };
  return { ...others, ...trusted, RCLONE_CONFIG: '', ...Object.fromEntries(named) };
}

/** The storage of a target. Throws `DeployRefused` where the environment holds no keys. */
export function bucketOf({ path }: BucketTarget, env: Environment): Bucket {
  if (!env['AWS_ACCESS_KEY_ID'] || !env['AWS_SECRET_ACCESS_KEY']) throw new DeployRefused('noKeys');
  const settings = settingsOf(env);
  const place = `khotin:${path}`;
  const rclone = async (args: readonly string[], input = ''): Promise<Ended> => {
    const ended = await runLeashed(
      'rclone',
      ['--retries', '3', '--low-level-retries', '3', '--contimeout', '20s', ...args],
      { env: settings, input },
    );
    if (ended.status !== 0) throw failure(ended);
    return ended;
  };
  return {
    async names() {
      const { output } = await rclone(['lsf', '--files-only', '--max-depth', '1', place]);
      return new Set(output.split('\n').filter(Boolean));
    },
    read: async (name) => (await rclone(['cat', `${place}/${name}`])).output,
    async write(name, text) {
      await rclone(['rcat', ...uploads(['Cache-Control: no-cache']), `${place}/${name}`], text);
    },
    async send(files, from, headers) {
      if (files.length === 0) return 0;
      const options = ['--checksum', '--no-traverse', '--transfers', '8', '--checkers', '16'];
      const told = ['--stats', '0', '--stats-log-level', 'NOTICE', '--use-json-log', '--log-level', 'INFO'];
      const args = ['copy', from, place, '--files-from-raw', '-', ...options, ...told, ...uploads(headers)];
      const { errors } = await rclone(args, `${files.join('\n')}\n`);
      return errors.split('\n').filter((line) => /"msg":"Copied/.test(line)).length;
    },
    async remove(files) {
      if (files.length === 0) return;
      await rclone(['delete', place, '--no-traverse', '--files-from-raw', '-'], `${files.join('\n')}\n`);
    },
    async sizes() {
      const { output } = await rclone([
        'lsf',
        '-R',
        '--files-only',
        '--format',
        'sp',
        '--separator',
        '\t',
        place,
      ]);
      const lines = output.split('\n').filter(Boolean);
      return new Map(
        lines.map((line) => {
          const at = line.indexOf('\t');
          return [line.slice(at + 1), Number(line.slice(0, at))] as const;
        }),
      );
    },
  };
}

function uploads(headers: readonly string[]): string[] {
  return headers.flatMap((header) => ['--header-upload', header]);
}

function failure({ status, errors }: Ended): DeployRefused {
  const detail = complaint(errors).replace(/\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /g, '');
  // rclone's status for a directory that is not there: without a bucket there is none.
  if (status === 3 || errors.includes('NoSuchBucket')) return new DeployRefused('noBucket', detail);
  const isFar = /no such host|connection refused|i\/o timeout|network is unreachable/i.test(errors);
  return new DeployRefused(isFar ? 'noConnection' : 'commandFailed', detail);
}
