import { controlsIn } from './controls.ts';
import { searchInput } from './input.ts';
import { en } from './labels/en.ts';
import { vi } from './labels/vi.ts';
import { type PageParts, pageParts } from './parts.ts';
import { type Answered, type Session, sessionOver } from './session.ts';
import { addressOf, type SearchState, stateFrom } from './state.ts';
import { type View, viewOf } from './view.ts';

/** Results that are shown at once, and each time the reader asks for more. */
const AT_ONCE = 20;
const SHORTEST = 2;

/** Makes the search page search: what its address asks for at once, then what the reader types. */
export function startSearchPage(): void {
  const parts = pageParts();
  if (parts) new SearchPage(parts).start();
}

class SearchPage {
  readonly #session: Session;
  readonly #view: View;
  readonly #parts: PageParts;
  readonly #controls: ReturnType<typeof controlsIn>;
  #state: SearchState = stateFrom(new URL(location.href));
  #answered: Answered | undefined;
  #shown = 0;
  /** Address of the newest entry that the reader can go back to. */
  #entered = location.href;
  /** Number of the newest question; an answer to an older one is dropped. */
  #asked = 0;

  constructor(parts: PageParts) {
    const labels = document.documentElement.lang.startsWith('vi') ? vi : en;
    this.#parts = parts;
    this.#session = sessionOver(parts.bundle);
    this.#view = viewOf(parts, labels);
    this.#controls = controlsIn(parts.controls, labels, {
      sort: (sort) => this.#go({ ...this.#state, sort }, 'push'),
      filter: (filters) => this.#go({ ...this.#state, filters }, 'push'),
      open: () => void this.#showCounts(),
    });
  }

  start(): void {
    this.#session.prepare();
    searchInput(this.#parts, {
      typed: (query) => this.#go({ ...this.#state, query, literal: false }, 'replace'),
      submitted: (query) => this.#go({ ...this.#state, query, literal: false }, 'push'),
    });
    addEventListener('popstate', () => {
      this.#go(stateFrom(new URL(location.href)), 'keep');
      this.#parts.input.value = this.#state.query;
    });
    this.#parts.more.addEventListener('click', () => void this.#more());
    this.#parts.input.value = this.#state.query;
    if (this.#state.query) void this.#ask();
  }

  #go(state: SearchState, history: 'push' | 'replace' | 'keep'): void {
    this.#state = state;
    const address = addressOf(state, new URL(location.href)).href;
    if (history === 'replace') globalThis.history.replaceState(undefined, '', address);
    if (history === 'push' && address !== this.#entered) {
      // Typing has replaced the entry that the reader would go back to: it is put right first.
      globalThis.history.replaceState(undefined, '', this.#entered);
      globalThis.history.pushState(undefined, '', address);
    }
    if (history !== 'replace') this.#entered = address;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const question = ++this.#asked;
    const state = this.#state;
    const query = state.query.trim();
    if (query.length < SHORTEST) {
      this.#controls.hide();
      this.#view.empty(query !== '');
      return;
    }
    this.#view.searching();
    try {
      const answered = await this.#session.answer(state);
      const cards = await this.#session.cards(answered.matches.slice(0, AT_ONCE));
      if (question !== this.#asked) return;
      this.#answered = answered;
      this.#shown = cards.length;
      const narrowed = Object.keys(state.filters).length > 0;
      if (answered.outcome.matches.length > 0 || narrowed) this.#controls.show(state);
      else this.#controls.hide();
      this.#view.results(answered, cards, {
        query,
        literal: () => this.#go({ ...state, literal: true }, 'push'),
        widen: () => void this.#session.widen().then(() => this.#ask()),
      });
      if (this.#controls.isOpen) await this.#showCounts();
    } catch (cause) {
      if (question === this.#asked) this.#failed(cause);
    }
  }

  async #more(): Promise<void> {
    const answered = this.#answered;
    if (!answered) return;
    try {
      const cards = await this.#session.cards(answered.matches.slice(this.#shown, this.#shown + AT_ONCE));
      if (answered !== this.#answered) return;
      this.#shown += cards.length;
      this.#view.more(answered, cards);
    } catch (cause) {
      this.#failed(cause);
    }
  }

  async #showCounts(): Promise<void> {
    const answered = this.#answered;
    if (!answered) return;
    try {
      const counts = await this.#session.counts(this.#state, answered.outcome);
      if (answered === this.#answered) this.#controls.showCounts(counts, this.#state.filters);
    } catch (cause) {
      this.#failed(cause);
    }
  }

  #failed(cause: unknown): void {
    console.error(cause);
    this.#view.failed(() => void this.#ask());
  }
}
