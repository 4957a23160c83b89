import { once } from 'node:events';
import { createServer as createSite, Server as Site } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import type Eleventy from '@11ty/eleventy';
import { afterAll, describe, expect, it } from 'vitest';
import { listenOnLoopback } from '../../scripts/cli/preview-port.ts';
import { wordsOf } from '../../scripts/cli/words.ts';
import { runCommand } from '../site/command.ts';
import { removeFolder, siteYaml, temporaryFolder, writeFiles } from '../site/sites.ts';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** The part of Eleventy that listens. */
function eleventyOver(server: Site): Eleventy {
  servers.push(server);
  const nothing = async (): Promise<void> => undefined;
  const eleventyServe = { init: nothing, initServerInstance: nothing, server: { server } };
  return { eleventyServe, serve: nothing } as unknown as Eleventy;
}

/** Another program at a port; at whichever is free where none is named. */
async function otherAt(port = 0): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('the port of the preview', () => {
  it('is the first that no other program has, on loopback alone', async () => {
    const taken = await otherAt();
    const site = createSite();
    const port = await listenOnLoopback(eleventyOver(site), taken, wordsOf.vi);
    expect(port).toBeGreaterThan(taken);
    expect(site.address()).toMatchObject({ address: '127.0.0.1', port });
  });

  it('is refused in one message where the machine does not let it be opened', async () => {
    class Forbidden extends Site {
      override listen(): this {
        queueMicrotask(() => this.emit('error', Object.assign(new Error('no'), { code: 'EACCES' })));
        return this;
      }
    }
    await expect(listenOnLoopback(eleventyOver(new Forbidden()), 80, wordsOf.en)).rejects.toThrow(
      'This machine does not let port 80 be opened (EACCES)',
    );
  });

  it('is refused in one message where all are taken, and the command ends', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'content/site.yaml': siteYaml });
    // There is none after it; it does not matter whose it is.
    await otherAt(65_535).catch(() => undefined);
    const { status, errors, output } = await runCommand('start', ['--port', '65535'], { cwd: folder });
    expect(errors).toBe(
      'Các cổng từ 65535 đến 65535 đều đang có chương trình khác dùng; hãy tắt bớt, hoặc chọn cổng khác: npm start -- --port N\n',
    );
    expect(output).toBe('');
    expect(status).toBe(1);
    removeFolder(folder);
  });
});
