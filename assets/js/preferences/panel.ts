import { applyPreferences, type Preferences, readPreferences, storePreferences } from './store.ts';
import { panelWords as words } from './words.ts';

/** The first choice of each leaves it to the device. */
const choices = [
  ['text', words.text, ['', words.textNormal], ['large', words.textLarge], ['largest', words.textLargest]],
  ['theme', words.theme, ['', words.byDevice], ['light', words.light], ['dark', words.dark]],
  ['contrast', words.contrast, ['', words.byDevice], ['more', words.more]],
] as const;

/** Fills the panel of the header; each choice counts at once and is remembered. */
export function fillPanel(panel: HTMLDetailsElement): void {
  const chosen = readPreferences();
  const body = document.createElement('div');
  body.className = 'preferences-panel';
  body.append(
    ...choices.map(([name, legend, ...options]) =>
      fieldset(
        legend,
        options.map(([value, label]) => control(name, value, label, (chosen[name] ?? '') === value)),
      ),
    ),
  );
  panel.append(body);
  panel.addEventListener('change', () => {
    const now = choiceOf(panel);
    applyPreferences(now);
    storePreferences(now);
  });
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}

function fieldset(legend: string, controls: readonly HTMLElement[]): HTMLFieldSetElement {
  const set = document.createElement('fieldset');
  const heading = document.createElement('legend');
  heading.textContent = legend;
  set.append(heading, ...controls);
  return set;
}

function control(name: string, value: string, text: string, checked: boolean): HTMLLabelElement {
  const input = Object.assign(document.createElement('input'), { type: 'radio', name, value, checked });
  const label = document.createElement('label');
  label.append(input, text);
  return label;
}

function choiceOf(panel: Element): Preferences {
  const checked = panel.querySelectorAll<HTMLInputElement>('input:checked');
  return Object.fromEntries([...checked].map(({ name, value }) => [name, value]));
}
