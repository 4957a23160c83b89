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

interface CommitBody {
  readonly branch: string;
  readonly commit_message: string;
  readonly actions: readonly {
    readonly action: 'create' | 'update' | 'move' | 'delete';
    readonly file_path: string;
    readonly previous_path?: string;
    readonly content: string;
    readonly encoding: 'text' | 'base64';
  }[];
}

const user = {
  id: 7,
  username: 'bientap',
  name: 'Biên tập',
  email: 'bientap@example.vn',
  avatar_url: 'https://secure.gravatar.com/avatar/7',
  web_url: 'https://gitlab.com/bientap',
};
/** GitLab gives a hundred; two of them show that all pages are asked for. */
const pageLength = 2;

/** gitlab.com, or a GitLab of one's own: GraphQL for lists and texts, REST for rights and commits. */
export function fakeGitLab(hosting: Hosting): CodeHost {
  const { tokens, strangersToken } = hosting;
  return {
    origin: hosting.host ?? 'https://gitlab.com',
    answer: (request) => {
      const token = request.authorization.replace(/^Bearer /, '');
      if (!tokens.has(token) && token !== strangersToken) return refusal(401, '401 Unauthorized');
      if (request.url.pathname === '/api/v4/user') return ok(user);
      if (token !== strangersToken) return answerEditor(hosting, request);
      return request.url.pathname === '/api/graphql'
        ? ok({ data: { project: null } })
        : refusal(404, '404 Project Not Found');
    },
  };
}

function answerEditor(hosting: Hosting, { method, url, body }: HostRequest): HostAnswer {
  const { repository, name } = hosting;
  const project = `/api/v4/projects/${encodeURIComponent(name)}`;
  const files = `${project}/repository/files/`;
  switch (`${method} ${url.pathname}`) {
    case `GET ${project}/users`:
      return ok([{ id: user.id, username: user.username }]);
    case 'POST /api/graphql':
      return graphqlAnswer(() => answerQuery(Object(body).query, Object(body).variables, graph(hosting)));
    case `POST ${project}/repository/commits`:
      return commit(hosting, Object(body));
    case `GET ${project}/repository/commits`:
      return ok(historyOf(hosting, url.searchParams.get('path') ?? ''));
    case `GET ${project}/repository/branches/${repository.branch}`:
      return ok({ name: repository.branch, commit: { id: repository.commits()[0]?.oid } });
  }
  const path = decodeURIComponent(url.pathname.slice(files.length, -'/raw'.length));
  const found = repository.files().find((file) => file.path === path);
  return found ? { status: 200, body: repository.blob(found.sha) } : refusal(404, '404 Not Found');
}

function historyOf({ repository }: Hosting, path: string) {
  return repository.commits(path).map(({ oid, date }) => ({
    id: oid,
    author_name: user.name,
    author_email: user.email,
    committed_date: date,
  }));
}

/** GitLab takes the newest commit as it is, but refuses to create what exists and to change what does not. */
function commit({ repository }: Hosting, { branch, commit_message, actions }: CommitBody): HostAnswer {
  const there = new Set(repository.files().map(({ path }) => path));
  const wrong = actions.find(({ action, file_path, previous_path = file_path }) =>
    action === 'create' ? there.has(file_path) : !there.has(previous_path),
  );
  if (branch !== repository.branch)
    return refusal(400, 'You can only create or edit files when you are on a branch');
  if (wrong)
    return refusal(
      400,
      `A file with this name ${wrong.action === 'create' ? 'already exists' : "doesn't exist"}`,
    );
  const [parent] = repository.commits();
  repository.commit({
    parent: parent?.oid ?? '',
    message: commit_message,
    written: new Map(
      actions.flatMap(({ action, file_path, content, encoding }) =>
        action === 'delete'
          ? []
          : [[file_path, Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')]],
      ),
    ),
    deleted: actions.flatMap(({ action, file_path, previous_path }) =>
      action === 'delete' ? [file_path] : action === 'move' ? [previous_path ?? file_path] : [],
    ),
  });
  const [made] = repository.commits();
  return { status: 201, body: JSON.stringify({ id: made?.oid, committed_date: made?.date }) };
}

function graph({ repository, name }: Hosting) {
  const blobsAfter = ({ after }: { after: string }) => {
    const start = Number(after);
    const files = repository.files();
    return {
      nodes: files.slice(start, start + pageLength).map((file) => ({ ...file, type: 'blob' })),
      pageInfo: { endCursor: String(start + pageLength), hasNextPage: start + pageLength < files.length },
    };
  };
  const [head] = repository.commits();
  return {
    project: ({ fullPath }: { fullPath: string }) =>
      fullPath !== name
        ? null
        : {
            repository: {
              rootRef: repository.branch,
              tree: ({ ref }: { ref: string }) =>
                ref !== repository.branch
                  ? null
                  : { lastCommit: head && { sha: head.oid, message: head.message }, blobs: blobsAfter },
              blobs: ({ paths }: { paths: readonly string[] }) => ({
                nodes: paths.map((path) => {
                  const found = repository.files().find((file) => file.path === path);
                  return found && { rawTextBlob: repository.blob(found.sha).toString() };
                }),
              }),
            },
          },
  };
}
