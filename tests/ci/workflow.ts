import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../site/command.ts';

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly if?: string;
  readonly needs?: string;
}

export interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': string };
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface GitlabJob {
  readonly script: readonly string[];
  readonly rules?: readonly { readonly if: string }[];
  readonly resource_group?: string;
  readonly interruptible?: boolean;
}

export const githubFile = join(root, '.github/workflows/publish.yml');
export const gitlabFile = join(root, '.gitlab-ci.yml');

export function github(): Workflow {
  return parse(readFileSync(githubFile, 'utf8'));
}

export function gitlab(): Readonly<Record<string, GitlabJob>> & {
  readonly default: { readonly before_script: readonly string[] };
} {
  return parse(readFileSync(gitlabFile, 'utf8'));
}
