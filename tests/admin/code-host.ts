import type { HostedRepository } from './hosted-repository.ts';

/** What the admin page asks of a code host. */
export interface HostRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string;
  readonly body: unknown;
}

/** What the host answers; texts are JSON. */
export interface HostAnswer {
  readonly status: number;
  readonly body: string | Buffer;
}

/** GitHub or GitLab, as far as the admin page uses them, over a repository on this machine. */
export interface CodeHost {
  /** All that the page asks lies below it. */
  readonly origin: string;
  answer(request: HostRequest): HostAnswer;
}

/** What a code host is made of. */
export interface Hosting {
  readonly repository: HostedRepository;
  /** `owner/name` */
  readonly name: string;
  /** Where a server of one's own is; absent for the public service. */
  readonly host?: string | undefined;
  /** Editors' tokens; a test may take one away. */
  readonly tokens: ReadonlySet<string>;
  /** The token of somebody who may not write to this repository. */
  readonly strangersToken: string;
}

/** An answer that is not an error. */
export function ok(value: unknown): HostAnswer {
  return { status: 200, body: JSON.stringify(value) };
}

/** A refusal, in the words of the host. */
export function refusal(status: number, message: string): HostAnswer {
  return { status, body: JSON.stringify({ message }) };
}

/** A GraphQL answer: errors come with status 200 too. */
export function graphqlAnswer(answer: () => unknown): HostAnswer {
  try {
    return ok({ data: answer() });
  } catch (error) {
    return ok({ data: null, errors: [{ message: String(error) }] });
  }
}
