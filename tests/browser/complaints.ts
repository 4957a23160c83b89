import type { Page } from 'playwright-core';

/** What a page complained of: on its console, by errors, by dialogs. */
export interface Complaints {
  /** Those that no test brought about. */
  unexpected(): string[];
  /** Says what a test is about to bring about; tells later whether it came. */
  expect(form: RegExp): () => boolean;
  /** Counts as a complaint of the page. */
  add(text: string): void;
}

/** Hears all that a page complains of from now on, whenever it comes. */
export function complaintsOf(page: Page): Complaints {
  const all: string[] = [];
  const expected: RegExp[] = [];
  const add = (text: string): void => void all.push(text);
  page.on('console', (message) => add(message.text()));
  page.on('pageerror', (error) => add(error.message));
  page.on('dialog', (dialog) => {
    add(dialog.message());
    void dialog.dismiss();
  });
  return {
    add,
    unexpected: () => all.filter((text) => !expected.some((form) => form.test(text))),
    expect(form) {
      expected.push(form);
      return () => all.some((text) => form.test(text));
    },
  };
}
