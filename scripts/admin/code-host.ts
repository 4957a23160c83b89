import type { AdminBackend } from '../content/model.ts';

/** Where the admin page finds the code host. */
export interface CodeHost {
  /** What the page's policy lets it ask. */
  readonly origin: string;
  /** What Sveltia CMS has to be told; empty for the services that it knows. */
  readonly roots: Readonly<Record<string, string>>;
}

/**
 * The API of github.com or gitlab.com, or of the GitHub Enterprise Server or GitLab at `host`. Both paths are given:
 * Sveltia CMS would guess that of GitHub's GraphQL wrongly from the other.
 */
export function codeHostOf({ backend, host }: Pick<AdminBackend, 'backend' | 'host'>): CodeHost {
  switch (backend) {
    case 'github':
      return host === undefined || host === 'https://github.com'
        ? { origin: 'https://api.github.com', roots: {} }
        : { origin: host, roots: { api_root: `${host}/api/v3`, graphql_api_root: `${host}/api/graphql` } };
    case 'gitlab':
      return host === undefined || host === 'https://gitlab.com'
        ? { origin: 'https://gitlab.com', roots: {} }
        : { origin: host, roots: { api_root: `${host}/api/v4`, graphql_api_root: `${host}/api/graphql` } };
  }
}
