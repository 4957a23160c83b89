import type { Locator, Page } from 'playwright-core';
import { until } from '../patience.ts';

/** What is put into the form of a new article. */
export interface FormArticle {
  readonly title: string;
  readonly body: string;
  readonly photo?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
  readonly alt?: string;
}

/** One field of the form, by its place in the front matter: `images.0.alt`. */
export function formField(page: Page, path: string, tag = 'input, textarea'): Locator {
  return page.locator(`[data-key-path="${path}"]`).locator(tag).first();
}

/** Fills in the form of a new article, which is no draft any more. `admin` is the address of the admin page. */
export async function fillArticle(page: Page, admin: string, article: FormArticle): Promise<void> {
  await page.goto(`${admin}#/collections/articles-2026/new`);
  // The form stands, down to its end.
  const draft = page.locator('[data-key-path="draft"]').getByRole('switch').first();
  await draft.waitFor();
  if (article.photo !== undefined) {
    await page.getByRole('button', { name: /Thêm.*Ảnh/ }).click();
    await page.getByRole('button', { name: 'Duyệt tệp' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Tải lên' }).last().click();
    await (await chooser).setFiles(article.photo);
    await page.getByRole('button', { name: 'Chèn' }).click();
  }
  await type(page, article);
  await draft.click();
}

/**
 * Types the texts of an article until all of them stand. On a slow machine a field is there before the form listens
 * to it, and loses what was typed: it is typed again, as an editor would.
 */
async function type(page: Page, { title, body, photo, alt = '' }: FormArticle): Promise<void> {
  const editor = formField(page, 'body', '[contenteditable=true]');
  await until(`the form shows “${title}”`, async () => {
    await formField(page, 'title').fill(title);
    if (photo !== undefined) await formField(page, 'images.0.alt').fill(alt);
    if ((await editor.innerText()).trim() !== body) await editor.fill(body);
    return (
      (await editor.innerText()).trim() === body &&
      (await formField(page, 'title').inputValue()) === title &&
      (photo === undefined || (await formField(page, 'images.0.alt').inputValue()) === alt)
    );
  });
}

/** Presses “Lưu” until `shown` stands; without it, the list. What the form then misses is typed again. */
export async function saveArticle(page: Page, article: FormArticle, shown?: Locator): Promise<void> {
  const goal = shown ?? page.getByRole('button', { name: 'Tạo bài viết mới' });
  const button = page.getByRole('button', { name: /^Lưu/ }).first();
  await until(`“${article.title}” is saved`, async () => {
    if ((await page.locator('[aria-invalid=true]').count()) > 0) await type(page, article);
    // The form may close while it is pressed.
    if (!(await goal.isVisible())) await button.click({ timeout: 5000 }).catch(() => undefined);
    return goal.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
  });
}
