import type { Library } from "../../../src/library/library.ts";
import { briefingOf, libraryOf } from "../../library.ts";

/** A library that contains a minister. */
export const libraryWithStone = (): Library =>
  libraryOf(
    briefingOf(
      "works",
      {
        status: "reviewed",
        headline: { en: "Works" },
        summary: { en: "Works." },
        sources: [
          {
            id: "herald",
            file: "herald.txt",
            publisher: "The Herald",
            language: "en",
            published: { date: "2026-03-02", known: "text" },
          },
        ],
        people: [
          {
            id: "ada-stone",
            names: { en: "Ada Stone" },
            roles: [
              {
                id: "ada-role",
                title: { en: "Minister" },
                passages: [{ source: "herald", exact: "Minister Ada Stone" }],
              },
            ],
          },
        ],
      },
      { herald: "Minister Ada Stone spoke." },
    ),
  );
