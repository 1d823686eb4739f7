import { expect, test } from "vitest";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const publishedIn = (text: string, language: string): string | null =>
  draftFacts(text, { language }).source.published?.value ?? null;

test.each([
  [
    "en",
    "Port to reopen\n\nHarlow, 4 March 2026 — Mayor Ann Lee said on Wednesday the port would open by 30 June 2026.",
    "2026-03-04",
  ],
  ["en", "Port to reopen\n\nPublished on 4 March 2026\n\nThe port opens by 30 June 2026.", "2026-03-04"],
  ["en", "Port to reopen\n\nHARLOW, March 4, 2026 (Courier) - The port opens.", "2026-03-04"],
  [
    "fr",
    "Le port rouvre\n\nValmer, le 5 mars 2026. L'adjoint Luc Faure a promis que tout serait fini avant le 1er septembre 2026.",
    "2026-03-05",
  ],
  ["fr", "Le port rouvre\n\nMis à jour le 5 mars 2026 à 10h30\n\nLe port rouvre.", "2026-03-05"],
  ["fr", "Conseil municipal\n\nSéance du 3 décembre 2026\n\nLe port rouvre.", "2026-12-03"],
  ["vi", "Cảng mở lại trước ngày 30/6/2026\n\nBáo Sớm Mai, 9/3/2026\n\nCảng sẽ mở lại.", "2026-03-09"],
  [
    "es",
    "El puerto reabre\n\nSalto, 5 de marzo de 2026 – El puerto reabre antes del 30 de junio de 2026.",
    "2026-03-05",
  ],
  ["fr", "Le port rouvre\n\nValmer (AFP), 5 janv. 2026 - Le port rouvre.", "2026-01-05"],
  ["es", "El puerto reabre\n\nSalto, 5 feb 2026 (EFE).- El puerto reabre.", "2026-02-05"],
  ["en", "Port to reopen\n\nHARLOW, Jan. 4, 2026 (Courier) - The port opens.", "2026-01-04"],
] as const)("the text says when it was published (%s: %s)", (language, text, expected) => {
  expect(publishedIn(text, language)).toBe(expected);
});

test.each([
  ["en", "Ann Lee, born 12 March 1961\n\nAnn Lee, born on 12 March 1961, leads the port."],
  ["en", "Port to reopen on 30 June 2025\n\nThe port opens."],
  ["en", "Port to reopen\n\nDeadline: 30 June 2025\n\nThe port opens."],
  ["fr", "Le port rouvre\n\nNée le 12 mars 1961\n\nIl a été fermé le 3 mai 2024 par le préfet."],
  ["vi", "Cảng mở lại\n\nSinh ngày 12/3/1961\n\nCảng mở lại ngày 3/5/2024, ông nói."],
  [
    "es",
    "El puerto reabre\n\nPlazo: hasta el 30 de junio de 2025\n\nEl puerto cerró el 3 de mayo de 2024, dijo.",
  ],
] as const)(
  "a birthday, a deadline and a day of the story are no date of publication (%s: %s)",
  (language, text) => {
    expect(publishedIn(text, language)).toBeNull();
  },
);
