import { emptyLibrary } from "../fixture.ts";

export const options = {
  onRecord: emptyLibrary,
  language: "en",
  today: "2026-11-23",
  proposed: new Set<object>(),
} as const;
