import type { Language } from '../model.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { vi } from './vi.ts';

/** The words of problems, by the site's language. */
export const messagesOf: Readonly<Record<Language, Messages>> = { vi, en };
