import { raw } from "../src/drafts/review/html.ts";

const drawn = (name: string, shapes: string) =>
  raw(`<svg class="${name}" viewBox="0 0 20 20" aria-hidden="true">${shapes}</svg>`);

/** At the end of a menu. */
export const chevron = drawn(
  "chevron",
  `<path d="M5 7.5l5 5 5-5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`,
);

/** Beside what only one person sees. */
export const eye = drawn(
  "eye",
  `<path d="M2 10c2-3.7 4.7-5.5 8-5.5s6 1.8 8 5.5c-2 3.7-4.7 5.5-8 5.5S4 13.7 2 10z" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="10" cy="10" r="2.6" fill="currentColor"/>`,
);

/** The bot's own. */
export const botAvatar = drawn(
  "avatar",
  `<rect width="20" height="20" fill="#1f4d78"/><path d="M5 11.2c0-2.9 1.3-4.9 3.7-5.9l.6 1.2C8 7.2 7.4 8.1 7.3 9.2H9v4.3H5zM11 11.2c0-2.9 1.3-4.9 3.7-5.9l.6 1.2c-1.3.7-1.9 1.6-2 2.7H15v4.3h-4z" fill="#fff"/>`,
);

/** The reader's. */
export const readerAvatar = drawn(
  "reader",
  `<rect width="20" height="20" fill="#5865f2"/><circle cx="10" cy="7.6" r="3.4" fill="#fff"/><path d="M3.5 18c.6-4 3-6 6.5-6s5.9 2 6.5 6z" fill="#fff"/>`,
);
