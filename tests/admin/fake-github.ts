import {
  type CodeHost,
  graphqlAnswer,
  type HostAnswer,
  type Hosting,
  type HostRequest,
  ok,
  refusal,
} from './code-host.ts';
import { answerQuery } from './graphql.ts';

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string };
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  };
}

const user = {
  id: 7,
  login: 'bientap',
  name: 'Biên tập',
  email: 'bientap@example.vn',
  avatar_url: 'https://avatars.githubusercontent.com/u/7?v=4',
  html_url: 'https://github.com/bientap',
};

/**
 * api.github.com: REST for files and rights, GraphQL for texts and commits. A server of one's own has the same below
 * `/api/v3/` and at `/api/graphql`.
 */
export function fakeGitHub(hosting: Hosting): CodeHost {
  const { tokens, strangersToken, host } = hosting;
  return {
    origin: host ?? 'https://api.github.com',
    answer: (sent) => {
      const path = host === undefined ? sent.url.pathname : pathOnGitHub(sent.url);
      if (path === undefined) return refusal(404, 'Not Found');
      const request = { ...sent, url: new URL(path, 'https://api.github.com') };
      const token = request.authorization.replace(/^token /, '');
      if (!tokens.has(token) && token !== strangersToken) return refusal(401, 'Bad credentials');
      if (request.url.pathname === '/user') return ok(user);
      if (token !== strangersToken) return answerEditor(hosting, request);
      return request.url.pathname === '/graphql'
        ? ok({ data: { repository: null } })
        : refusal(404, 'Not Found');
    },
  };
}

/** What a path of a server of one's own is at api.github.com; undefined where it leads nowhere. */
function pathOnGitHub({ pathname }: URL): string | undefined {
  if (pathname === '/api/graphql') return '/graphql';
  const [, path] = /^\/api\/v3(\/.*)$/.exec(pathname) ?? [];
  return path === '/graphql' ? undefined : path;
}

function answerEditor(hosting: Hosting, { method, url, body }: HostRequest): HostAnswer {
  const { repository, name } = hosting;
  const [path, last] = [url.pathname.replace(/[^/]*$/, ''), url.pathname.replace(/.*\//, '')];
  switch (`${method} ${path}`) {
    case `GET /repos/${name}/collaborators/`:
      return last === user.login ? { status: 204, body: '' } : refusal(404, 'Not Found');
    case `GET /repos/${name}/git/trees/`: {
      const tree = repository.files().map((file) => ({ ...file, type: 'blob', mode: '100644' }));
      return ok({ sha: last, tree, truncated: false });
    }
    case `GET /repos/${name}/git/blobs/`:
      return { status: 200, body: repository.blob(last) };
    case 'POST /':
      return graphqlAnswer(() => answerQuery(Object(body).query, Object(body).variables, graph(hosting)));
  }
  return refusal(404, 'Not Found');
}

function graph({ repository, name }: Hosting) {
  const author = {
    name: user.name,
    email: user.email,
    avatarUrl: user.avatar_url,
    user: { databaseId: 7, login: user.login },
  };
  const commitsOf = (path?: string) =>
    repository.commits(path).map(({ oid, message, date }) => ({ oid, message, committedDate: date, author }));
  const head = () => ({
    ...commitsOf()[0],
    history: ({ first, path }: { first: number; path?: string }) => ({
      nodes: commitsOf(path).slice(0, first),
    }),
    file: ({ path }: { path: string }) => {
      const found = repository.files().find((file) => file.path === path);
      return found && { oid: found.sha };
    },
  });
  return {
    repository: (asked: { owner: string; name: string }) =>
      `${asked.owner}/${asked.name}` !== name
        ? null
        : {
            defaultBranchRef: { name: repository.branch },
            ref: ({ qualifiedName }: { qualifiedName: string }) =>
              qualifiedName === repository.branch ? { target: head() } : null,
            object: ({ oid }: { oid: string }) => ({
              text: repository.blob(oid).toString(),
              isTruncated: false,
            }),
          },
    createCommitOnBranch: ({ input }: { input: CommitInput }) => {
      const { branch, expectedHeadOid, fileChanges, message } = input;
      if (branch.repositoryNameWithOwner !== name || branch.branchName !== repository.branch)
        throw new Error('Could not resolve to a Repository');
      if (expectedHeadOid !== repository.commits()[0]?.oid)
        throw new Error(`Expected branch to point to "${expectedHeadOid}" but it did not.`);
      repository.commit({
        parent: expectedHeadOid,
        message: message.headline,
        written: new Map(
          fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64')]),
        ),
        deleted: fileChanges.deletions.map(({ path }) => path),
      });
      return { commit: head() };
    },
  };
}
