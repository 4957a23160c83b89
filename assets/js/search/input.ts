/** Milliseconds of quiet after the last key before a search. */
const QUIET = 250;

interface Typing {
  typed(query: string): void;
  submitted(query: string): void;
}

/**
 * Tells what the reader types. While an input method composes a letter (Telex, VNI) nothing is
 * told: what stands in the field then is not what the reader means.
 */
export function searchInput(
  { form, input }: { readonly form: HTMLFormElement; readonly input: HTMLInputElement },
  { typed, submitted }: Typing,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  let told = input.value;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (input.value === told) return;
      told = input.value;
      typed(told);
    }, QUIET);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    later();
  });
  input.addEventListener('input', () => {
    if (!composing) later();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    told = input.value;
    submitted(told);
  });
}
