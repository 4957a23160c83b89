import { expect, it } from 'vitest';
import { Helper } from '../../scripts/content/helper.ts';

it('says what is wrong where its program cannot start, to each question', () => {
  const helper = new Helper<string, string>('content/no-such-program');
  helper.ask('một');
  helper.ask('hai');
  expect(() => [...helper.rest()]).toThrow('no-such-program');
  helper.drain();
  expect([...helper.rest()]).toEqual([]);
  helper.end();
});
