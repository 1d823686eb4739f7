import { expect, test } from "vitest";
import { languages } from "../../../../src/base/language/language.ts";
import { notes } from "../../../../src/drafts/output/notes.ts";
import { noteIn } from "../../../../src/drafts/review/decisions/note-language.ts";

test.each(languages)("a note that build wrote in %s is read in each language", (written) => {
  for (const language of languages) {
    const inLanguage = (of: string): readonly string[] => [
      notes(of, "promise-weak"),
      notes(of, "maybe", { name: "Ada Stone (Leeds)", id: "ada-stone" }),
      notes(of, "publisherKnown", { known: notes(of, "known.url") }),
      `${notes(of, "noKind")}; ${notes(of, "noSpeaker", { words: "the “crew”" })}; ${notes(of, "direct")}`,
    ];
    expect(inLanguage(written).map((note) => noteIn(note, language))).toEqual(inLanguage(language));
  }
});

test.each(["Ask the port.", "", "; ", "In the speaker’s own words.; Ask Ada.", "Said on behalf of ."])(
  "what an editor wrote stays as it is: %j",
  (note) => {
    for (const language of languages) expect(noteIn(note, language)).toBe(note);
  },
);
