import { saveArticle } from './article/save.ts';
import { words } from './words.ts';

/** The tools below an article. Those that a browser cannot do stay hidden. */
const tools = document.querySelector<HTMLElement>('.tools');
const status = tools?.querySelector('[role="status"]');
const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;

function say(text: string): void {
  if (status != null) status.textContent = text;
}

/** What is printed, saved, copied and shared is the address that the article keeps. */
const actions: Readonly<Record<string, (() => unknown) | undefined>> = {
  print: () => print(),
  save: () => {
    say(words.saving);
    return saveArticle(address).then(
      () => say(words.saved),
      () => say(words.notSaved),
    );
  },
  copy:
    'clipboard' in navigator
      ? () =>
          navigator.clipboard.writeText(address).then(
            () => say(words.copied),
            () => say(words.notCopied),
          )
      : undefined,
  share:
    'share' in navigator
      ? () => {
          const title = document.querySelector('h1')?.textContent ?? document.title;
          // A reader who closes the sheet has not failed.
          navigator.share({ title, url: address }).catch(() => undefined);
        }
      : undefined,
};

for (const button of tools?.querySelectorAll('button') ?? []) {
  const action = actions[button.value];
  button.hidden = action === undefined;
  if (action !== undefined) button.addEventListener('click', () => void action());
}
